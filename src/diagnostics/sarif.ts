import { type Code, codes } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Silenced, Told } from './told.ts';
import { jsonOf } from './visible.ts';

/** What the report says of the tool beside the problems. */
export interface SarifTool {
  readonly version: string;
  /** The page of a code, in Markdown. */
  readonly page: (code: Code) => string | undefined;
}

/**
 * The problems as SARIF 2.1.0: the rules that were broken with their pages, places with columns in characters, fingerprints that survive
 * moving lines, and what was silenced as suppressed with its reason. Paths are relative to the folder the check was run in.
 */
export function tellAsSarif(told: Told, tool: SarifTool): string {
  const all = [...told.problems.map((problem) => ({ problem })), ...told.silenced];
  const found = [...new Set(all.map(({ problem }) => problem.code))].sort();
  const fingerprints = fingerprintsOf(all.map(({ problem }) => problem));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'City Compass', version: tool.version, rules: found.map((code) => rule(code, tool)) } },
        columnKind: 'unicodeCodePoints',
        results: all.map((each, index) => result(each, found, fingerprints[index] ?? '')),
      },
    ],
  };
  return jsonOf(log);
}

function rule(code: Code, { page }: SarifTool) {
  const { severity, mend, startsOff } = codes[code];
  return {
    id: code,
    shortDescription: { text: code.replace('/', ': ').replaceAll('-', ' ') },
    help: { text: mend, markdown: page(code) ?? mend },
    defaultConfiguration: { level: severity, enabled: startsOff !== true },
    properties: { tags: [code.split('/')[0] ?? code] },
  };
}

function result({ problem, ...decided }: { readonly problem: Diagnostic } | Silenced, found: readonly Code[], fingerprint: string) {
  const { code, severity, place, message, hint } = problem;
  return {
    ruleId: code,
    ruleIndex: found.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file), ...(isRelative(place.file) ? { uriBaseId: '%SRCROOT%' } : {}) },
          region: {
            startLine: place.line,
            startColumn: place.column,
            endColumn: place.column + (place.width ?? 1),
            ...(place.excerpt === undefined ? {} : { snippet: { text: place.excerpt } }),
          },
        },
      },
    ],
    partialFingerprints: { 'compass/v1': fingerprint },
    ...('reason' in decided ? { suppressions: [{ kind: 'external', status: 'accepted', justification: decided.reason }] } : {}),
  };
}

const isRelative = (file: string): boolean => !/^([/\\]|[A-Za-z]:[/\\])/.test(file);

/** Each step of the path encoded for itself; an absolute path is a file address. */
const uriOf = (file: string): string => {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return isRelative(file) ? path : `file://${path}`;
};
