/** Tells options apart by one character and the length of their ids: comparing with one id after the other guesses wrong too often. */
export interface OptionPlaces {
  readonly ids: readonly string[];
  /** Which character. */
  readonly character: number;
  readonly perLength: number;
  /** By what `markOf` comes to: a power of two of them; where no option comes to is the place after the last. */
  readonly places: Uint8Array;
}

/** undefined where no character tells these ids apart. */
export function optionPlaces(ids: readonly string[]): OptionPlaces | undefined {
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  for (let size = 8; size <= largest && ids.length < largest; size *= 2)
    for (let perLength = 0; perLength < 4; perLength += 1)
      for (let character = 0; character < longest; character += 1) {
        const places = new Uint8Array(size).fill(ids.length);
        const mark = (id: string): number => markOf(id, character, perLength) & (size - 1);
        for (const [place, id] of ids.entries()) places[mark(id)] = place;
        if (ids.every((id, place) => places[mark(id)] === place)) return { ids, character, perLength, places };
      }
  return undefined;
}

const largest = 256;

/** What tells an option from the others once it is cut to the number of places. */
export function markOf(id: string, character: number, perLength: number): number {
  return (character < id.length ? id.charCodeAt(character) : 0) + perLength * id.length;
}
