/** What a new version says of the change: texts only, additions, or another meaning. */
export type Step = 'patch' | 'minor' | 'major';

const numbersOf = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};

/** Whether the version `a` comes after `b`. */
export function isLater(a: string, b: string): boolean {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  const differs = one.findIndex((number, index) => number !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) > (other[differs] ?? 0);
}

/** The least version that is this step above `version`. Before 1.0.0 another meaning takes a minor step, as nothing is promised yet. */
export function stepUp(version: string, step: Step): string {
  const [major, minor, patch] = numbersOf(version);
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  return step === 'minor' || major === 0 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}
