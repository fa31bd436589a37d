import type { Compose } from '../telling.ts';

export const composeContents: Compose = ({ words }) => [{ kind: 'contents', title: words.say('report.contents') }];
