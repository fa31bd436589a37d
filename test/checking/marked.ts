/** A text in which » stands before what is wrong: the text without the mark, and the line and column of it. */
export function marked(text: string): { readonly text: string; readonly at: string } {
  const before = text.slice(0, text.indexOf('»')).split('\n');
  return { text: text.replace('»', ''), at: `${before.length}:${(before.at(-1) ?? '').length + 1}` };
}
