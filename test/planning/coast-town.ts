import type { Constraints } from '../../src/planning/constraints/constraints.ts';
import { planRoadmap } from '../../src/planning/roadmap/plan-roadmap.ts';
import type { Roadmap } from '../../src/planning/roadmap/roadmap.ts';
import { answersTo, questionnaireIn } from './read-text.ts';
import { constraintsOf } from './roadmap/constraints-of.ts';

/** A town with six things to do: a chain of three, two by themselves, and a trial. */
export const coastTown = questionnaireIn(`
format: 1
id: coast
version: 1.0.0
language: en
title: Coast
roles: [{ id: it, title: Head of IT }]
objectives: [{ id: open, title: Open data, dimension: data }]
dimensions:
  - id: data
    title: Data
    questions:
      - { id: list, kind: yes-no, ask: A list? }
      - { id: portal, kind: yes-no, ask: A portal?, weight: 2 }
      - { id: reuse, kind: yes-no, ask: Re-use?, weight: 3 }
  - id: people
    title: People
    questions:
      - { id: courses, kind: yes-no, ask: Courses? }
      - { id: help, kind: yes-no, ask: Help? }
      - { id: trial, kind: yes-no, ask: A trial? }
findings: [{ id: hidden-data, kind: weakness, when: { question: list, is: false }, text: Nobody knows the data. }]
actions:
  - { id: make-list, title: Make a list, objective: open, raises: { list: true }, cost: { low: 4000, likely: 5000, high: 9000, currency: EUR }, effort: { it: 2 }, duration: { low: 2, likely: 3, high: 6 }, lead: it, steps: [Ask every office] }
  - { id: open-portal, title: "Open a portal, at last", objective: open, raises: { portal: true }, after: [make-list], cost: { likely: 20000, per-year: 6000, currency: EUR }, effort: { it: 6 }, duration: 6, lead: it }
  - { id: reward-reuse, title: "=Reward re-use", raises: { reuse: true }, after: [open-portal], cost: { low: 5000, likely: 10000, high: 15000, currency: EUR }, effort: { it: 1 }, duration: 2 }
  - { id: give-courses, title: Give courses, raises: { courses: true }, cost: { likely: 8000, currency: EUR }, effort: { school: 2 }, duration: 10 }
  - { id: give-help, title: Give help, raises: { help: true }, cost: { likely: 3000, currency: EUR }, effort: { school: 1 }, duration: 1 }
  - { id: try-out, title: Try out, raises: { trial: true }, cost: { likely: 1000, currency: EUR }, effort: { it: 1 }, duration: 2, pilot: true }
`);

const nothing = { list: false, portal: false, reuse: false, courses: false, help: false, trial: false };

export const coastAnswers = answersTo(coastTown, nothing);

/** The greedy roadmap: no solver is needed to test what is done with one. */
export const coastRoadmap = (given: Partial<Constraints> = {}, answers = coastAnswers): Roadmap =>
  planRoadmap(coastTown, answers, constraintsOf({ periods: 2, ...given }), undefined);
