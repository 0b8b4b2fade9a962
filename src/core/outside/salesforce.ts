import type { JsonObject, JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { headerValue } from '../webhooks/request';
import type { HttpUrl } from '../webhooks/url';
import { findJsonFault } from './json-fault';
import { checkFields, type FieldSettings } from './lead-fields';
import { emptyResponse, jsonResponse, restError } from './respond';
import type { SalesforceSettings } from './settings';
import {
  changed,
  findLead,
  isLeadId,
  isSalesforceId,
  parseObject,
  recordKey,
  withLead,
  type Lead,
  type OrgLeads,
  type OutsideState,
} from './state';
import { isAuthorised } from './token';

/** An org: how it behaves, and the leads it has that nobody of the run owns. */
export interface Org extends SalesforceSettings {
  readonly known: OrgLeads;
}

interface Answered {
  readonly state: OutsideState;
  readonly response: HttpResponse;
}

const leadPath = /^\/services\/data\/v[0-9]+\.[0-9]+\/sobjects\/Lead(?:\/(.*))?$/i;

/** Whether the path is an address of the Lead object, with or without an id. */
export function isLeadPath(path: string): boolean {
  return leadPath.test(path);
}

/** The REST interface: Lead update, read, create and delete (W-SF-6…20); other resources do not exist. */
export function answerSalesforce(
  state: OutsideState,
  request: HttpRequest,
  url: HttpUrl,
  now: EpochMs,
  settings: Org,
): Answered {
  const match = leadPath.exec(url.path);
  if (!isAuthorised(request, now, settings.token, state.tokenUses)) {
    return { state, response: restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid') };
  }
  if (match === null) return { state, response: notFound };
  const id = decode(match[1] ?? '');
  if (id === '')
    return request.method === 'POST' ? create(state, request, settings, now) : { state, response: notAllowed };
  return onRecord(state, request, id, settings, now);
}

const notFound = restError(404, 'NOT_FOUND', 'The requested resource does not exist');
const notAllowed = restError(405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed for this resource.');

function onRecord(state: OutsideState, request: HttpRequest, id: string, settings: Org, now: EpochMs): Answered {
  if (!isSalesforceId(id)) {
    const message = `Provided external ID field does not exist or is not accessible: ${id.split('/', 1)[0] ?? id}`;
    return { state, response: restError(404, 'NOT_FOUND', message) };
  }
  const lead = isLeadId(id) ? (findLead(state, id) ?? settings.known.get(recordKey(id))) : undefined;
  if (lead === undefined) return { state, response: notFound };
  if (lead.deleted) return { state, response: restError(404, 'ENTITY_IS_DELETED', 'entity is deleted') };
  switch (request.method) {
    case 'GET': {
      const attributes = { type: 'Lead', url: `/services/data/v60.0/sobjects/Lead/${id}` };
      return { state, response: jsonResponse(200, { attributes, ...lead.fields }) };
    }
    case 'DELETE':
      return {
        state: withLead(state, id, changed(lead, { ...lead, deleted: true }, 'deleted', now)),
        response: emptyResponse(204),
      };
    case 'PATCH':
      return update(state, request, id, lead, settings, now);
    default:
      return { state, response: notAllowed };
  }
}

function update(
  state: OutsideState,
  request: HttpRequest,
  id: string,
  lead: Lead,
  settings: Org,
  now: EpochMs,
): Answered {
  const read = readFields(request, settings);
  if (read.type === 'refused') return { state, response: read.response };
  if (lead.fields['IsConverted'] === true) {
    return { state, response: restError(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead') };
  }
  const fields = merged(lead.fields, read.fields);
  const next = { fields, deleted: false, queue: queueFor(read.fields, settings) ?? lead.queue };
  return { state: withLead(state, id, changed(lead, next, 'updated', now)), response: emptyResponse(204) };
}

/** Where the org's assignment rule puts a lead that is given this status; `null`: it stays where it is. */
function queueFor(written: JsonObject, { assignment }: SalesforceSettings): string | null {
  if (assignment === undefined) return null;
  const isMeant = ['Status', 'lead_status'].some((field) => written[field] === assignment.status);
  return isMeant ? assignment.queue : null;
}

/** A field written in another case is the field that is there (W-SF-17). */
function merged(before: JsonObject, changes: JsonObject): JsonObject {
  const names = new Map(Object.keys(before).map((name) => [name.toLowerCase(), name]));
  const renamed = Object.entries(changes).map(
    ([name, value]) => [names.get(name.toLowerCase()) ?? name, value] as const,
  );
  return { ...before, ...Object.fromEntries(renamed) };
}

/** POST without an id (W-SF-19). The duplicate rule is the standard one: same e-mail and last name. */
function create(state: OutsideState, request: HttpRequest, settings: SalesforceSettings, now: EpochMs): Answered {
  const read = readFields(request, settings);
  if (read.type === 'refused') return { state, response: read.response };
  const missing = ['LastName', 'Company'].filter((name) => isBlank(read.fields[name]));
  if (missing.length > 0) {
    const message = `Required fields are missing: [${missing.join(', ')}]`;
    return { state, response: restError(400, 'REQUIRED_FIELD_MISSING', message, missing) };
  }
  if (Object.values(state.leads).some((lead) => !lead.deleted && isSamePerson(lead.fields, read.fields))) {
    const message = 'Use one of these records?';
    return { state, response: restError(400, 'DUPLICATES_DETECTED', message) };
  }
  const created = state.created + 1;
  const id = `00QLEADLOOM${String(created).padStart(4, '0')}AAA`;
  const fields = { Id: id, Status: 'Open - Not Contacted', IsConverted: false, ...read.fields };
  const lead = changed(null, { fields, deleted: false, queue: queueFor(read.fields, settings) }, 'created', now);
  return {
    state: { ...withLead(state, recordKey(id), lead), created },
    response: jsonResponse(201, { id, success: true, errors: [] }),
  };
}

type Read =
  | { readonly type: 'fields'; readonly fields: JsonObject }
  | { readonly type: 'refused'; readonly response: HttpResponse };

/** The fields a body sets, under their canonical names, or the refusal it earns. */
function readFields(request: HttpRequest, settings: FieldSettings): Read {
  const type = headerValue(request.headers, 'Content-Type')?.toLowerCase() ?? '';
  if (!/^application\/json(?:\s*;|$)/.test(type)) {
    return refused(
      restError(415, 'UNSUPPORTED_MEDIA_TYPE', `Unsupported content type: ${type === '' ? 'none' : type}`),
    );
  }
  const body = request.body ?? '';
  if (body.trim() === '') {
    const message = 'The HTTP entity body is required, but this request has no entity body.';
    return refused(restError(400, 'JSON_PARSER_ERROR', message));
  }
  const fault = findJsonFault(body);
  if (fault !== null) return refused(restError(400, 'JSON_PARSER_ERROR', fault.message));
  const object = parseObject(body);
  if (object === null) {
    const message = 'Cannot deserialize instance of LeadInput: a JSON object is expected at [line:1, column:1]';
    return refused(restError(400, 'JSON_PARSER_ERROR', message));
  }
  const checked = checkFields(object, settings);
  return checked.type === 'refused' ? refused(checked.response) : checked;
}

function refused(response: HttpResponse): Read {
  return { type: 'refused', response };
}

function isBlank(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function isSamePerson(left: JsonObject, right: JsonObject): boolean {
  return !isBlank(left['Email']) && left['Email'] === right['Email'] && left['LastName'] === right['LastName'];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
