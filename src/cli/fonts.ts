import { createRequire } from 'node:module';
import type { Fonts } from '../report/formats.ts';
import type { Host } from './host.ts';

/** The faces of DejaVu Sans, which has every letter of the languages of the EU, from its package. */
export async function loadFonts(host: Host): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const face = (name: string) => host.read(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  const [regular, bold, italic] = await Promise.all([face('DejaVuSans'), face('DejaVuSans-Bold'), face('DejaVuSans-Oblique')]);
  return { regular, bold, italic };
}
