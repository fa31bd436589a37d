/** Tells options apart by one character and the length of their ids: comparing with one id after the other guesses wrong too often. */
export interface OptionPlaces {
  readonly ids: readonly string[];
  /** Which character. */
  readonly character: number;
  readonly perLength: number;
  /** A power of two of them; what no option comes to is the place after the last. */
  readonly places: Uint8Array;
}

/** undefined where no character tells these ids apart. */
export function optionPlaces(ids: readonly string[]): OptionPlaces | undefined {
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  for (let size = 8; size <= largest; size *= 2)
    for (let perLength = 0; perLength < 4; perLength += 1)
      for (let character = 0; character < longest; character += 1) {
        const found: OptionPlaces = { ids, character, perLength, places: new Uint8Array(size).fill(ids.length) };
        for (const [place, id] of ids.entries()) found.places[cell(found, id)] = place;
        if (ids.every((id, place) => found.places[cell(found, id)] === place)) return found;
      }
  return undefined;
}

const largest = 256;

function cell({ character, perLength, places }: OptionPlaces, id: string): number {
  const { length } = id;
  return ((character < length ? id.charCodeAt(character) : 0) + perLength * length) & (places.length - 1);
}
