import { describe, expect, it } from 'vitest';
import { contrast, heat } from '../../../src/report/pdf/charts/heat.ts';
import { colours, styles, tones } from '../../../src/report/pdf/style.ts';

/** What WCAG 2 asks of text (success criterion 1.4.3, level AA). */
const enough = 4.5;

describe('text', () => {
  it.each(Object.entries(styles))('in the style %s stands out from paper and wash', (_, { colour }) => {
    expect(Math.min(contrast(colour, colours.white), contrast(colour, colours.wash))).toBeGreaterThanOrEqual(enough);
  });

  it.each(Object.entries(tones))('of the tone %s stands out from its wash', (_, { text, wash }) => {
    expect(contrast(text, wash)).toBeGreaterThanOrEqual(enough);
  });

  it('stands out from every shade of a heat map', () => {
    const shades = [null, ...Array.from({ length: 101 }, (_, percent) => percent / 100)].map(heat);
    expect(shades.filter(({ fill, text }) => contrast(fill, text) < enough)).toEqual([]);
  });
});

describe('the shades of a heat map', () => {
  it('grow darker with the share, so that they can be told without colour', () => {
    const light = Array.from({ length: 11 }, (_, tenth) => contrast(heat(tenth / 10).fill, '#000000'));
    expect(light).toEqual(light.toSorted((one, other) => other - one));
  });
});
