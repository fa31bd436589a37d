import type { Block, Chart } from '../../document.ts';
import { setBars } from '../charts/bars.ts';
import { setMatrix } from '../charts/matrix.ts';
import { setRadar } from '../charts/radar.ts';
import { setTimeline } from '../charts/timeline.ts';
import type { Setting } from '../layout/set-row.ts';
import { type Galley, type Strip, withGap } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { setCaption } from './caption.ts';

/** A chart under its caption; all its lines and words are one figure with a text that says what it shows. */
export function setChart(block: Extract<Block, { kind: 'chart' }>, setting: Setting): Galley {
  const caption = tag('P');
  const figure = tag('Figure', [], { alt: block.alt === '' ? block.caption : block.alt });
  const captionStrips = setCaption(block.caption, caption, setting);
  const strips = draw(block.chart, figure, setting);
  return {
    strips: [...captionStrips, ...withGap(strips, captionStrips.length > 0 ? 6 : 14)],
    tags: [...(captionStrips.length > 0 ? [caption] : []), figure],
  };
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
