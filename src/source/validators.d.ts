/** The compiled schemas; .build/compile-validators.mjs makes them. */
declare module '#validators/*' {
  export const validate: import('./read-shape.ts').Validator;
}
