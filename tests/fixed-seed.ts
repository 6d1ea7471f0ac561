import fc from 'fast-check';

/** The same trials on every machine and every day; another number, or 0 for chance, tries others. */
const seed = Number(process.env['NIANGAO_SEED'] ?? 20251125);

if (seed !== 0) fc.configureGlobal({ seed });
