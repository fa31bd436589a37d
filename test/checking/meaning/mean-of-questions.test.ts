import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../../src/checking/analysis/analysis.ts';
import { sitesOf } from '../../../src/checking/analysis/sites.ts';
import { isMeanOfQuestions, meanOfQuestions } from '../../../src/checking/meaning/mean-of-questions.ts';
import { toNumber } from '../../../src/exact/real.ts';
import { readFolder } from './read-meaning.ts';

describe.each(['starter', 'digital-compass', 'fellow-city'])('means of questions in doubles, in %s', (name) => {
  const read = readFolder(new URL(`../../../questionnaires/${name}`, import.meta.url).pathname);
  const sites = sitesOf(read);
  const deciding = sites.filter(({ decides }) => decides !== 'rule').map(({ condition }) => condition);
  const analysis = analysisOf(read.questionnaire, deciding);
  const checking = { ...read, sites, analysis, tell: () => {} };
  const nodes = analysis.scores.model.nodes.filter(isMeanOfQuestions);

  it('there are some', () => expect(nodes.length).toBeGreaterThan(0));

  it.each(['best', 'worst'] as const)('equal the exact score with the %s answers', (sample) => {
    const answers = analysis.samples[sample];
    for (const node of nodes) {
      const exact = analysis.scoreOf(node.id, answers);
      if (exact !== undefined) expect(meanOfQuestions(node, answers, checking)).toBeCloseTo(toNumber(exact), 9);
    }
  });
});
