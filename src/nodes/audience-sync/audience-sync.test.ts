import { describe, expect, it } from 'vitest';
import { membershipsOf } from '@/core/engine/memberships';
import { enterOn, makeCanvas, minutes, performs, set, update } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { audienceSync } from '.';
import { audienceSyncConfig } from './schema';

function syncing(id: string, event: string, action: 'add' | 'remove') {
  return makeCanvas({
    id,
    entry: enterOn(performs(event)),
    steps: [
      {
        id: 'sync',
        kind: 'audience_sync',
        name: 'sync',
        config: { partner: 'Google', audience: 'Hot leads', action },
        next: { next: 'mark' },
      },
      update('mark', [set('went on', true)]),
    ],
  });
}

describe('audience sync', () => {
  it('C-SYNC-1: adds the person outside, once, and takes them out again', () => {
    const run = play({ canvases: [syncing('in', 'join', 'add'), syncing('out', 'leave', 'remove')] });
    const audiences = () => membershipsOf(run.program, run.person, 'audience');
    run.event(0, 'join').event(minutes(1), 'join');
    expect(audiences()).toEqual(['Google: Hot leads']);
    run.event(minutes(2), 'leave').event(minutes(3), 'leave');
    expect(audiences()).toEqual([]);
    expect(run.of('membership').map(({ member, cause }) => [member, cause.because.key])).toEqual([
      [true, 'engine.membership.audience_in'],
      [true, 'engine.membership.audience_again'],
      [false, 'engine.membership.audience_out'],
      [false, 'engine.membership.audience_never_in'],
    ]);
    expect(run.attribute('went on')).toBe(true);
  });

  it('C-SYNC-1: what was given outside stays there when the canvas stops, and over a snapshot', () => {
    const run = play({ canvases: [syncing('in', 'join', 'add')], split: true }).event(0, 'join');
    run.status(minutes(1), 'in', true).reload();
    expect(membershipsOf(run.program, run.person, 'audience')).toEqual(['Google: Hot leads']);
  });

  it('needs a network and an audience', () => {
    const codes = (config: object) => audienceSync.rules?.(audienceSyncConfig.parse(config)).map(({ code }) => code);
    expect(codes({})).toEqual(['audience-sync-partner-missing', 'audience-sync-audience-missing']);
    expect(codes({ partner: 'Google', audience: 'x' })).toEqual([]);
  });
});
