import { row } from './row.ts';

/** What hangs on a condition, in words: "the finding locked-in". */
export interface Decided {
  readonly what: string;
}

/** A questionnaire that can be read, but does not do what its author means: found by looking at all that can be answered. */
export const meaningCodes = {
  'meaning/question-never-asked': row<{ question: string }>(
    'error',
    'Mend the condition, or that of a question it depends on.',
    (a) => `No answers lead to the question ${a.question}.`,
  ),
  'meaning/dimension-never-asked': row<{ dimension: string }>(
    'error',
    'Mend the condition, or that of a question it depends on.',
    (a) => `No answers lead to the dimension ${a.dimension}.`,
  ),
  'meaning/option-changes-nothing': row<{ question: string; option: string; other: string | undefined }>(
    'warning',
    'Give it a value of its own, name it in a condition, or join the two.',
    (a) =>
      a.other === undefined
        ? `It makes no difference to anything whether ${a.option} is ticked in ${a.question}.`
        : `It makes no difference to anything whether ${a.question} is answered with ${a.option} or ${a.other}.`,
  ),
  'meaning/condition-always-true': row<Decided>(
    'warning',
    'Delete the condition, or mend it.',
    (a) => `This condition of ${a.what} holds whatever is answered.`,
  ),
  'meaning/condition-never-true': row<Decided>(
    'error',
    'Mend the condition, or delete it.',
    (a) => `No answers make this condition of ${a.what} true.`,
  ),
  'meaning/condition-contradictory': row<Decided>(
    'error',
    'Mend one of the conditions; to hold one after the other, join them with any.',
    (a) => `These conditions of ${a.what} never hold together.`,
  ),
  'meaning/comparison-impossible': row<Decided & { comparison: string }>(
    'error',
    'Compare with what can be answered or scored.',
    (a) => `Nothing passes this test of ${a.what}: ${a.comparison}.`,
  ),
  'meaning/comparison-always': row<Decided & { comparison: string }>(
    'warning',
    'Compare with something that tells answers apart; to ask whether there is an answer, use answered: true.',
    (a) => `Everything passes this test of ${a.what}: ${a.comparison}.`,
  ),
  'meaning/finding-never': row<{ finding: string }>(
    'error',
    'Mend the condition, or delete the finding.',
    (a) => `No answers bring up the finding ${a.finding}.`,
  ),
  'meaning/finding-always': row<{ finding: string }>(
    'warning',
    'Mend the condition: a finding that everybody gets says nothing about anybody.',
    (a) => `The finding ${a.finding} comes up whatever is answered.`,
  ),
  'meaning/action-never': row<{ action: string }>(
    'error',
    'Mend the condition, or what the action raises.',
    (a) => `No answers bring up the action ${a.action}.`,
  ),
  'meaning/action-always': row<{ action: string }>(
    'warning',
    'Mend the condition: the action stays even where its result is there.',
    (a) => `The action ${a.action} comes up whatever is answered.`,
  ),
  'meaning/kind-never': row<{ kind: string }>(
    'error',
    'Mend the condition, or delete the kind.',
    (a) => `No subject is of the kind ${a.kind}.`,
  ),
  'meaning/consistency-never': row<{ rule: string }>(
    'error',
    'Mend the condition, or delete the rule.',
    (a) => `No answers go against the consistency rule ${a.rule}.`,
  ),
  'meaning/level-unreachable': row<{ level: string; node: string }>(
    'error',
    'Lower what the level asks for, or let better answers count more.',
    (a) => `No answers bring ${a.node} to the level ${a.level}.`,
  ),
  'meaning/level-passed-over': row<{ level: string; node: string; next: string }>(
    'warning',
    'Let the next level ask for more, or delete this one.',
    (a) => `No answers end at the level ${a.level} of ${a.node}: whoever reaches it reaches ${a.next} as well.`,
  ),
  'meaning/need-without-level': row<{ question: string; level: string }>(
    'warning',
    'Mend what the level asks for, or leave this need out.',
    (a) => `${a.question} is needed for the level ${a.level}, which no answers reach wherever the question counts.`,
  ),
  'meaning/band-gap': row<{ what: string }>('warning', 'Let the bands meet.', (a) => `Between the bands there is a gap: ${a.what}.`),
  'meaning/band-overlap': row<{ what: string }>(
    'warning',
    'Let one band begin where the other ends.',
    (a) => `Two bands overlap: ${a.what}.`,
  ),
  'meaning/target-unreachable': row<{ target: string; node: string; most: string }>(
    'error',
    'Aim at what can be reached.',
    (a) => `The target ${a.target} of ${a.node} cannot be reached; the best answers come to ${a.most}.`,
  ),
  'meaning/best-answer-not-best': row<{ what: string; best: string; better: string }>(
    'warning',
    'Let the best answers score best.',
    (a) => `The best answers give ${a.what} ${a.best}, others ${a.better}.`,
  ),
  'meaning/scale-not-used': row<{ question: string; most: string; top: string }>(
    'note',
    'Give the best answer the top of the scale, if it is meant to be as good as can be.',
    (a) => `The best answer to ${a.question} counts ${a.most}; the scale goes up to ${a.top}.`,
  ),
  'meaning/top-unreachable': row<{ node: string; most: string; top: string }>(
    'warning',
    'Let questions that exclude one another lead to the same points, or use a mean.',
    (a) => `No answers bring ${a.node} to the top of its scale: the best come to ${a.most} of ${a.top}.`,
  ),
  'meaning/score-falls': row<{ what: string; before: string; after: string }>(
    'warning',
    'Let better practice score better, or equal.',
    (a) => `Better practice lowers ${a.what} from ${a.before} to ${a.after}.`,
  ),
  'meaning/asking-lowers': row<{ what: string; before: string; after: string; count: number }>(
    'note',
    'Let what is hidden count as lowest (missing: { hidden: lowest }), or give the question before no values.',
    (a) =>
      `A better answer lowers ${a.what} from ${a.before} to ${a.after} by what is asked next${a.count > 1 ? `; so do ${a.count - 1} others` : ''}.`,
  ),
  'meaning/none-with-others': row<{ question: string; option: string }>(
    'warning',
    'Say alone: true of it.',
    (a) => `The option ${a.option} of ${a.question} can be ticked together with the others, though it seems to say that none is in place.`,
  ),
  'meaning/not-applicable-counts': row<{ question: string; option: string; value: string }>(
    'warning',
    'Take away its value, or the option: any question that allows it can be answered with not applicable.',
    (a) => `The option ${a.option} of ${a.question} says that the question is not applicable, and counts ${a.value}.`,
  ),
  'meaning/weight-without-effect': row<{ what: string; share: string }>(
    'warning',
    'Raise the weight, or do without.',
    (a) => `${a.what} counts ${a.share} of the score it is part of, so its answers hardly change anything.`,
  ),
  'meaning/cell-without-questions': row<{ dimension: string; stage: string }>(
    'note',
    'Ask something about it.',
    (a) => `Nothing is asked about the stage ${a.stage} in ${a.dimension}.`,
  ),
  'meaning/question-without-action': row<{ question: string }>(
    'note',
    'Let an action raise it.',
    (a) => `No action makes the answer to ${a.question} better or looks at it.`,
  ),
  'meaning/action-never-ready': row<{ action: string }>(
    'warning',
    'Mend after or excludes.',
    (a) => `Where all that comes before ${a.action} is still to be done, it can never all be done.`,
  ),
  'meaning/raise-without-effect': row<{ action: string; question: string }>(
    'warning',
    'Raise it to an answer that scores better.',
    (a) => `${a.action} does not change any answer to ${a.question}.`,
  ),
  'meaning/text-never-shown': row<{ key: string; reason: string }>(
    'warning',
    'Delete the text, or move it to where it is told.',
    (a) => `No command ever shows ${a.key}: ${a.reason}.`,
  ),
  'meaning/not-decided': row<{ what: string }>(
    'note',
    'Nothing has to be done. A simpler condition could be decided.',
    (a) => `There were too many cases to find out whether ${a.what}.`,
  ),
} as const;
