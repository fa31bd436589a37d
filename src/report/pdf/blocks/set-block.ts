import type { Block } from '../../document.ts';
import type { Setting } from '../layout/set-row.ts';
import type { Galley } from '../layout/strip.ts';
import { setCallout } from './callout.ts';
import { setChart } from './chart.ts';
import { setContents } from './contents.ts';
import { setCover } from './cover.ts';
import { setDefinitions } from './definitions.ts';
import { setFigures } from './figures.ts';
import { setHeading } from './heading.ts';
import { setList } from './list.ts';
import { setParagraph } from './paragraph.ts';
import { setQuote } from './quote.ts';
import { setTable } from './table.ts';

/** Sets any block in type. */
export function setBlock(block: Block, setting: Setting): Galley {
  switch (block.kind) {
    case 'cover':
      return setCover(block, setting);
    case 'contents':
      return setContents(block, setting);
    case 'heading':
      return setHeading(block, setting);
    case 'paragraph':
      return setParagraph(block, setting);
    case 'list':
      return setList(block, setting);
    case 'definitions':
      return setDefinitions(block, setting);
    case 'table':
      return setTable(block, setting);
    case 'callout':
      return setCallout(block, setting);
    case 'figures':
      return setFigures(block, setting);
    case 'chart':
      return setChart(block, setting);
    case 'quote':
      return setQuote(block, setting);
  }
}
