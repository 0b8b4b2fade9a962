import type { JsonValue } from '../kernel/json';
import type { HttpHeader, HttpResponse } from '../webhooks/message';

const jsonType: HttpHeader = { name: 'Content-Type', value: 'application/json;charset=UTF-8' };

export function jsonResponse(status: number, body: JsonValue, headers: readonly HttpHeader[] = []): HttpResponse {
  return { status, headers: [jsonType, ...headers], body: JSON.stringify(body) };
}

export function emptyResponse(status: number): HttpResponse {
  return { status, headers: [], body: '' };
}

/** Salesforce's REST errors: always an array (W-SF-7). */
export function restError(
  status: number,
  errorCode: string,
  message: string,
  fields?: readonly string[],
  headers?: readonly HttpHeader[],
): HttpResponse {
  return jsonResponse(status, [{ message, errorCode, ...(fields === undefined ? {} : { fields }) }], headers);
}
