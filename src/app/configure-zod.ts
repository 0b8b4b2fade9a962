import * as z from 'zod';

/** Before any schema is made: with a policy that forbids `eval`, even trying it would be reported. */
z.config({ jitless: true });
