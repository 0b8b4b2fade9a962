import { handOff, jsonHeader, leadUrl, makeWorkspace, score, seedBody, write } from './build';
import type { Scenario } from './scenario';

/** The external id is a Lead id, as the seed asks for. */
const lead = '00Q5g00000KpR2mEAF';
const scored = write('1m', { [score]: 101 }, lead);

function asking(option: string) {
  const call = `{% connected_content https://acme.my.salesforce.com/services/oauth2/token ${option} :method post :body grant_type=client_credentials :save result %}`;
  const headers = [{ name: 'Authorization', value: `${call}Bearer {{result.access_token}}` }, jsonHeader];
  return handOff({ message: { url: leadUrl, method: 'PATCH', headers, body: { type: 'raw', text: seedBody } } });
}

const aborted = { score: 101, entries: 0, waiting: 0, aborted: 1 };
const failed = { score: 101, entries: 0, waiting: 0, failed: 1 };

/** Credentials as files hold them, which is without their values, and leads the org has before a run. */
export const credentials: readonly Scenario[] = [
  {
    name: 'credential-deleted',
    expected: {
      [lead]: {
        ...aborted,
        trace: ['aborted hand-off delivery 1 in headers.Authorization: ', "credential 'billing' does not exist"],
        never: ['content call'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-CC-10: a deleted credential aborts the message before any call',
      campaigns: [asking(':basic_auth billing')],
      events: [scored],
    }),
  },
  {
    name: 'credential-without-values',
    expected: {
      [lead]: { ...aborted, trace: ["credential 'crm' has no values here"], never: ['content call'] },
    },
    workspace: makeWorkspace({
      name: 'L-CC-10: a credential whose values an export left out aborts like a deleted one, and says why',
      campaigns: [asking(':auth_credentials crm')],
      content: {
        credentials: [{ type: 'token', name: 'crm', domain: 'acme.my.salesforce.com', headers: [{ name: 'X-Key' }] }],
      },
      events: [scored],
    }),
  },
  {
    name: 'lead-deleted-in-the-org',
    expected: { [lead]: { ...failed, trace: ['404', 'ENTITY_IS_DELETED'], never: ['attempt 2'] } },
    workspace: makeWorkspace({
      name: 'W-SF-9: the org says that the lead was deleted, whatever the profile says',
      campaigns: [handOff()],
      salesforce: { leads: [{ Id: lead.slice(0, 15), IsDeleted: true }] },
      events: [scored],
    }),
  },
  {
    name: 'lead-converted-in-the-org',
    expected: { [lead]: { ...failed, trace: ['400', 'CANNOT_UPDATE_CONVERTED_LEAD'], never: ['attempt 2'] } },
    workspace: makeWorkspace({
      name: 'W-SF-14, W-SF-17: a lead converted in the org takes no update; its id may be written with 18 characters',
      campaigns: [handOff()],
      salesforce: { leads: [{ Id: lead, IsConverted: true }] },
      events: [scored],
    }),
  },
];
