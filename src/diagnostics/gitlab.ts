import type { Severity } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Told } from './told.ts';
import { jsonOf } from './visible.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** The problems as a GitLab code quality report. */
export function tellAsGitlab({ problems }: Told): string {
  const fingerprints = fingerprintsOf(problems);
  const issues = problems.map(({ code, severity, place, message, hint }, index) => ({
    description: hint === undefined ? message : `${message} ${hint}`,
    check_name: code,
    fingerprint: fingerprints[index],
    severity: severities[severity],
    location: { path: place.file, lines: { begin: place.line } },
  }));
  return jsonOf(issues);
}
