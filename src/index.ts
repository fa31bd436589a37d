/**
 * City Compass as a library. Everything here takes text, bytes and values and gives values back; only what is listed under "from
 * the disk" touches files, through the Host it is given.
 */

export type * from './answers/answers.ts';
// What becomes of answers to an earlier version.
export { type Migration, readMigration } from './answers/migration/migration.ts';
export { readAnswers } from './answers/read-answers.ts';
export { type Assessment, assess, type Inconsistency, type TargetGap } from './assess.ts';
// What is wrong with a file.
export { type FileKind, fileKind } from './checking/file-kind.ts';
// The tests of a questionnaire, and two versions of it compared.
export { readTests, readTestsShape } from './checking/tests/read-tests.ts';
export { resultsJson } from './checking/tests/results-json.ts';
export { runTests, type SuiteResult, type TestResult } from './checking/tests/run-tests.ts';
export type { Suite } from './checking/tests/suite.ts';
export { type TestReport, testReport } from './checking/tests/test-report.ts';
export { type Comparison, compareVersions } from './checking/versions/comparison.ts';
export { comparisonJson } from './checking/versions/comparison-json.ts';
export { loadFonts } from './cli/fonts.ts';
// From the disk: the same through files, as the commands do it.
export type { Host } from './cli/host.ts';
export { checkFiles } from './cli/loading/check-files.ts';
export { checkWithDecisions } from './cli/loading/check-with-decisions.ts';
export { findQuestionnaire } from './cli/loading/find-questionnaire.ts';
export { inLanguage } from './cli/loading/in-language.ts';
export { answersLoader, type LoadedAnswers } from './cli/loading/load-answers.ts';
export { type LoadedQuestionnaire, loadQuestionnaire } from './cli/loading/load-questionnaire.ts';
export { loadTemplate } from './cli/loading/load-template.ts';
export { loadWords } from './cli/loading/load-words.ts';
export { main } from './cli/main.ts';
export { nodeHost } from './cli/node-host.ts';
export { loadSolver } from './cli/solver.ts';
// Several respondents, several cities, several years.
export { type Change, changeBetween, type Split } from './cohort/comparison/change.ts';
export { type Compared, type SideBySide, sideBySide } from './cohort/comparison/side-by-side.ts';
export type { Agreement } from './cohort/respondents/agreement.ts';
export type { JoinedAnswer } from './cohort/respondents/join-answers.ts';
export { type Merged, type MergeOptions, merge } from './cohort/respondents/merge.ts';
export { mergedFile } from './cohort/respondents/merged-file.ts';
export type { AnswersOf } from './cohort/respondents/voices.ts';
export { scoresHeader, scoresRow } from './cohort/results/scores-table.ts';
export { type CsvCell, type CsvWriter, csvWriter } from './cohort/results/write-csv.ts';
// Many cities.
export { readTable, type TableFile, type TableRow } from './cohort/table/read-table.ts';
export { type Code, codes } from './diagnostics/codes.ts';
export { type Checked, type Diagnostic, hasErrors, inFileOrder, type Place, type Severity } from './diagnostics/diagnostic.ts';
export { diagnosticFormats } from './diagnostics/formats.ts';
export { tellAsJson } from './diagnostics/json.ts';
export { tellAsText } from './diagnostics/text.ts';
export { fraction, type Rational, rational, rationalToNumber } from './exact/rational.ts';
export { type Real, toNumber } from './exact/real.ts';
export type { Constraints } from './planning/constraints/constraints.ts';
export { readPlan } from './planning/constraints/read-plan.ts';
export type * from './planning/plan.ts';
export { plan } from './planning/plan-actions.ts';
export { type Risk, type RiskOptions, riskOf } from './planning/risk/risk.ts';
export { planRoadmap } from './planning/roadmap/plan-roadmap.ts';
export type { Roadmap, ScheduledAction } from './planning/roadmap/roadmap.ts';
export { type Manner, usualManner } from './planning/roadmap/search.ts';
export { type Timetable, timetableOf } from './planning/schedule/timetable.ts';
export type { Condition, Lookup, Truth } from './questionnaire/condition.ts';
export type * from './questionnaire/questionnaire.ts';
// What is asked, and what was answered.
export { type QuestionnaireFiles, readQuestionnaire } from './questionnaire/read-questionnaire.ts';
export { answersSchema, migrationSchema, partSchema, questionnaireSchema, testsSchema, translationSchema } from './questionnaire/schema.ts';
export { readTranslation, translate } from './questionnaire/translation.ts';
export { composeReport } from './report/compose/compose-report.ts';
export type * from './report/document.ts';
export { explain } from './report/explain/explain.ts';
// How it is told.
export type { Explanation } from './report/explain/explanation.ts';
export { explanationJson } from './report/explain/explanation-json.ts';
export { type Format, formats, type Materials } from './report/formats.ts';
export { changesJson, sideBySideJson } from './report/json/compare-json.ts';
export { mergeJson } from './report/json/merge-json.ts';
export { planJson } from './report/json/plan-json.ts';
export { scoreJson } from './report/json/score-json.ts';
export { uncertaintyJson } from './report/json/uncertainty-json.ts';
export { type Verification, verifyJson } from './report/json/verify-json.ts';
export { type ExportName, exports as roadmapExports } from './report/roadmap/exports.ts';
// How mature that is, and what to do next.
export { score } from './scoring/score.ts';
export type * from './scoring/scorecard.ts';
export type { FileText } from './source/file-text.ts';
// Statistics.
export { krippendorffInterval } from './statistics/alpha-interval.ts';
export { bootstrapIntervals, type Interval, type Resampling } from './statistics/bootstrap.ts';
export { consensus } from './statistics/consensus.ts';
export { cronbachAlpha } from './statistics/cronbach-alpha.ts';
export { dirichlet, noisyWeights, simplexWeights, triangular } from './statistics/distributions.ts';
export type { Estimate } from './statistics/estimate.ts';
export { fleissKappa } from './statistics/fleiss-kappa.ts';
export { driversOf, gowerDistance, nearestPeers, type Peer, type Trait, type Traits, traitsOf } from './statistics/gower-distance.ts';
export { kendallW, meanSpearman } from './statistics/kendall-w.ts';
export { type Alpha, krippendorffAlpha, type Measurement, type Rating } from './statistics/krippendorff-alpha.ts';
export { mean, standardDeviation, standardErrorOfMean, standardErrorOfShare, variance } from './statistics/moments.ts';
export { percentileRank, type RankKind } from './statistics/percentile-rank.ts';
export { median, quantile, quantiles } from './statistics/quantile.ts';
export { generatorName, type Stream, stream } from './statistics/random.ts';
export { latinSample, plainSample, type Sampling } from './statistics/sampling.ts';
export { type SobolIndex, type SobolOptions, sobolIndices } from './statistics/sobol-indices.ts';
export { type BoxedTerm, weightedMeanRange } from './statistics/weight-range.ts';
// How sure a judgement is, and whether a stored one is right.
export { type Uncertainty, type UncertaintyOptions, uncertaintyOf, usualOptions } from './uncertainty/uncertainty.ts';
export { isVerified, type VerifiedFigure } from './verifying/verified.ts';
export { verifyClaims } from './verifying/verify-claims.ts';
export { verifyResult } from './verifying/verify-result.ts';
export { readPhrases } from './wording/read-phrases.ts';
export { type Words, wordsOf } from './wording/words.ts';
