import type { Block, Chart } from '../../document.ts';
import { setBars } from '../charts/bars.ts';
import { setMatrix } from '../charts/matrix.ts';
import { setRadar } from '../charts/radar.ts';
import { setTimeline } from '../charts/timeline.ts';
import type { Setting } from '../layout/set-row.ts';
import { type Galley, heightOf, keepTogether, type Strip, withGap } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { frame } from '../style.ts';
import { setCaption } from './caption.ts';
import { setParagraph } from './paragraph.ts';

/** A chart under its caption; all its lines and words are one figure with a text that says what it shows. */
export function setChart(block: Extract<Block, { kind: 'chart' }>, setting: Setting): Galley {
  const caption = tag('P');
  const figure = tag('Figure', [], { alt: block.alt === '' ? block.caption : block.alt });
  const captionStrips = setCaption(block.caption, caption, setting);
  if (isEmpty(block.chart)) return setInWords(block, captionStrips, caption, setting);
  const strips = draw(block.chart, figure, setting);
  return {
    strips: [...captionStrips, ...withGap(isShort(strips) ? keepTogether(strips) : strips, captionStrips.length > 0 ? 6 : 14)],
    tags: [...(captionStrips.length > 0 ? [caption] : []), figure],
  };
}

/** Charts up to this share of a page stand on one. */
function isShort(strips: readonly Strip[]): boolean {
  return heightOf(strips) < frame.height * 0.6;
}

function isEmpty(chart: Chart): boolean {
  switch (chart.kind) {
    case 'bars':
    case 'timeline':
      return chart.bars.length === 0;
    case 'radar':
      return chart.axes.length === 0;
    case 'matrix':
      return chart.rows.length === 0 || chart.columns.length === 0;
  }
}

/** A chart with nothing to draw says so by the text that stands for it. */
function setInWords(block: Extract<Block, { kind: 'chart' }>, captionStrips: readonly Strip[], caption: Tag, setting: Setting): Galley {
  const words = setParagraph({ kind: 'paragraph', runs: [{ text: block.alt }] }, setting);
  return { strips: [...captionStrips, ...words.strips], tags: [...(captionStrips.length > 0 ? [caption] : []), ...words.tags] };
}

function draw(chart: Chart, figure: Tag, setting: Setting): readonly Strip[] {
  switch (chart.kind) {
    case 'bars':
      return setBars(chart, figure, setting);
    case 'radar':
      return setRadar(chart, figure, setting);
    case 'matrix':
      return setMatrix(chart, figure, setting);
    case 'timeline':
      return setTimeline(chart, figure, setting);
  }
}
