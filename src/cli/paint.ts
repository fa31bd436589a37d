/** What text can be marked as; the command line alone knows colours. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const asItIs = (text: string): string => text;
const plain: Paint = { error: asItIs, warning: asItIs, quiet: asItIs, strong: asItIs };

/** Colours where they are wanted; chalk is loaded only then, and told so, as it does not heed NO_COLOR by itself. */
export async function paint(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // chalk joins all its arguments; passed to map, it would print the index of each line.
  const only = (mark: (text: string) => string) => (text: string) => mark(text);
  return { error: only(chalk.red.bold), warning: only(chalk.yellow), quiet: only(chalk.dim), strong: only(chalk.bold) };
}
