import * as fc from 'fast-check';

/** The test command gives the same verdict every time; `PROPERTY_SEED=…` explores other cases. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_302) });
