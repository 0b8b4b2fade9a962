import { describe, expect, it } from 'vitest';
import { at, duration, handOff, makeCanvas, makeWorkspace, onEvent, onStart, points } from '../../__scenarios__/build';
import type { Campaign } from '../../documents/campaign';
import type { Workspace } from '../../documents/workspace';
import { lintWorkspace } from '../../lint';

const keys = (workspace: Workspace, code: string) =>
  lintWorkspace(workspace)
    .filter((finding) => finding.code === code)
    .map(({ severity, path, message }) => `${severity} ${path} ${message.key}`);

const ofCampaign = (change: Partial<Campaign>, code: string) =>
  keys(makeWorkspace({ campaigns: [handOff(change)] }), code);

const afterHour = { type: 'after', duration: duration(1, 'hours') } as const;
const session = { type: 'session_start' } as const;

describe('send-timing', () => {
  it('W-DELAY-5: session start cannot be trigger and exception at once', () => {
    const delivery = { type: 'action' as const, triggers: [session] };
    const timing = { delay: afterHour, exceptions: [onEvent('x'), session] };
    expect(ofCampaign({ delivery, timing }, 'send-timing')).toEqual([
      'error timing.exceptions.1 lint.send-timing.session_start',
    ]);
    expect(ofCampaign({ delivery, timing: { ...timing, exceptions: [onEvent('x')] } }, 'send-timing')).toEqual([]);
    expect(ofCampaign({ timing }, 'send-timing')).toEqual([]);
  });

  it('W-DELAY-2: a delay as long as the campaign sends nothing', () => {
    const delivery = { type: 'action' as const, triggers: [onEvent('x')], start: at('1h'), end: at('2h') };
    expect(ofCampaign({ delivery, timing: { delay: afterHour } }, 'send-timing')).toEqual([
      'warning timing.delay lint.send-timing.past_end',
    ]);
    const longer = { ...delivery, end: at('2h 1s') };
    expect(ofCampaign({ delivery: longer, timing: { delay: afterHour } }, 'send-timing')).toEqual([]);
  });

  it('W-DELAY-4: exception events without a delay do nothing', () => {
    expect(ofCampaign({ timing: { exceptions: [onEvent('x')] } }, 'send-timing')).toEqual([
      'warning timing.exceptions lint.send-timing.idle_exceptions',
    ]);
  });

  it('W-DELAY-6: hours of the day from a time to the same limit nothing', () => {
    const timeOfDay = { from: '09:00', to: '09:00', clock: 'user', then: 'skip' } as const;
    expect(ofCampaign({ timing: { timeOfDay } }, 'send-timing')).toEqual([
      'warning timing.timeOfDay lint.send-timing.no_hours',
    ]);
  });
});

describe('send-limits', () => {
  const quietHours = { from: '22:00', to: '22:00', then: 'abort' } as const;
  const none = 'warning send.quietHours lint.send-limits.no_quiet_hours';

  it('C-SEND-3: quiet hours from a time to the same are none, in campaigns and canvases', () => {
    expect(ofCampaign({ send: { to: 'all', quietHours } }, 'send-limits')).toEqual([none]);
    const canvas = makeCanvas({ entry: onStart, send: { to: 'all', quietHours }, steps: [points('one', 1)] });
    expect(keys(makeWorkspace({ canvases: [canvas] }), 'send-limits')).toEqual([none]);
    expect(ofCampaign({ send: { to: 'all', quietHours: { ...quietHours, to: '07:00' } } }, 'send-limits')).toEqual([]);
  });

  it('W-CAP-1: caps beyond ten do not count, which matters only where caps hold', () => {
    const frequencyCaps = Array.from({ length: 11 }, () => ({ max: 1, every: { value: 1, unit: 'days' as const } }));
    const found = (campaign: Campaign) => keys(makeWorkspace({ campaigns: [campaign], frequencyCaps }), 'send-limits');
    expect(found(handOff())).toEqual(['warning send lint.send-limits.too_many_caps']);
    expect(found(handOff({ send: { to: 'all', capping: 'ignore' } }))).toEqual([]);
  });
});

describe('handoff-repeats', () => {
  it('W-SEED-3: is silent when the org writes the status back to the attribute the audience asks for', () => {
    const campaigns = [handOff({ reeligibility: { allowed: true, window: duration(0, 'minutes') } })];
    const found = (attribute: string) =>
      keys(makeWorkspace({ campaigns, salesforce: { syncBack: { attribute } } }), 'handoff-repeats');
    expect(found('lead_status')).toEqual([]);
    expect(found('stage')).toEqual(['warning reeligibility lint.handoff-repeats']);
  });
});

describe('campaigns that no trigger starts', () => {
  it('W-SCHED-1: a schedule or a call is enough, and a delay of triggers past is no problem', () => {
    const timing = { delay: afterHour, exceptions: [session] };
    for (const type of ['scheduled', 'api'] as const) {
      const delivery = { type, triggers: [session], start: at('1h'), end: at('1h 30m') };
      expect(ofCampaign({ delivery: { ...delivery, triggers: [] } }, 'no-trigger')).toEqual([]);
      expect(ofCampaign({ delivery, timing }, 'send-timing')).toEqual([]);
    }
  });
});
