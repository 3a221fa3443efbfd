import { Ajv2020 as Ajv, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySchemaValidationError, FastifyValidationResult } from 'fastify/types/schema.js';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

const options = {
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  strict: true,
  strictTypes: false,
};

/** Addresses are text, so numbers in them are converted; a JSON body already has types and is taken at its word. */
const textual = addFormats.default(new Ajv({ ...options, coerceTypes: 'array' }));
const typed = addFormats.default(new Ajv(options));

/** A body that strangers send is judged by its first fault: a list of all of them would cost more than any page. */
const firstFault = addFormats.default(new Ajv({ ...options, allErrors: false }));

/** For routes of the public: the body by its first fault; an address is short, and all its faults are told. */
export const firstFaultCompiler: FastifySchemaCompiler<unknown> = (part) => {
  if (part.httpPart !== 'body') return validatorCompiler(part);
  const { schema } = part;
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object');
  return firstFault.compile(schema);
};

/**
 * Ajv takes `1e309` for the number Infinity and then compares it with nothing; beyond the safe integers a number is not
 * what was written.
 */
const isOutOfRange = (value: unknown): boolean =>
  typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER);

/** No text of a database holds it, and a table that is sent while it is read would break off. */
const hasNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\0');

const LIMIT = { keyword: 'maximum', params: { limit: Number.MAX_SAFE_INTEGER } };
const NO_NUL = { keyword: 'pattern', params: {} };

/** What a schema does not see in an address. */
function oddValues(data: unknown): FastifySchemaValidationError[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const values = [name, value].flat();
    const fault = values.some(isOutOfRange) ? LIMIT : values.some(hasNul) ? NO_NUL : null;
    return fault === null
      ? []
      : [{ ...fault, instancePath: `/${escapePointer(name)}`, schemaPath: `#/${fault.keyword}` }];
  });
}

/** Checks input with all errors at once, see `refusalsOfValidation`. */
export const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object');
  if (httpPart === 'body') return typed.compile(schema);
  const validate = textual.compile(schema);
  const judge: FastifyValidationResult = (data: unknown) => {
    const fits = validate(data);
    const odd = fits ? oddValues(data) : [];
    judge.errors = fits ? odd : (validate.errors ?? []);
    return fits && odd.length === 0;
  };
  return judge;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象',
  array: '列表',
  null: 'null',
};

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  date: '日期',
  'date-time': '日期时间',
  uri: '网址',
  email: '电子邮箱',
  uuid: 'UUID',
};

const PART_NAMES: Readonly<Record<string, string>> = {
  body: '请求正文',
  querystring: '查询参数',
  params: '地址',
  headers: '请求头',
};

/** More reasons than this help nobody and only make the answer heavy. */
const MAX_REFUSALS = 50;

type ValidationError = Pick<ErrorObject, 'keyword' | 'instancePath' | 'schemaPath' | 'params'>;

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('、')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

function sentence(error: ValidationError): string {
  const limit = textOf(error.params.limit);
  switch (error.keyword) {
    case 'required':
      return '缺少此项';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return '不接受此项';
    case 'type': {
      const type = error.params.type;
      const names = Array.isArray(type) ? type.map(String) : [String(type)];
      return `应为${names.map((name) => TYPE_NAMES[name] ?? name).join('或')}`;
    }
    case 'enum':
      return `应为下列之一：${textOf(error.params.allowedValues)}`;
    case 'const':
      return `应为 ${textOf(error.params.allowedValue)}`;
    case 'format': {
      const format = String(error.params.format);
      return `不是正确的${FORMAT_NAMES[format] ?? format}`;
    }
    case 'pattern':
      return '格式不正确';
    case 'maxLength':
      return `不能超过 ${limit} 个字`;
    case 'minLength':
      return limit === '1' ? '不能为空' : `至少 ${limit} 个字`;
    case 'maxItems':
      return `最多 ${limit} 项`;
    case 'minItems':
      return `至少 ${limit} 项`;
    case 'minimum':
      return `不能小于 ${limit}`;
    case 'maximum':
      return `不能大于 ${limit}`;
    case 'uniqueItems':
      return '有重复项';
    default:
      return '取值不在允许范围内';
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function pointerOf(error: ValidationError): string {
  const name =
    error.params.missingProperty ?? error.params.additionalProperty ?? error.params.unevaluatedProperty;
  return typeof name === 'string' ? `${error.instancePath}/${escapePointer(name)}` : error.instancePath;
}

/** The failed branches of a union only repeat that the value fits none; what lies deeper in a branch is told. */
function withoutUnionNoise(errors: readonly ValidationError[]): readonly ValidationError[] {
  const branch = /\/(anyOf|oneOf)\/\d+\/(type|const|enum)$/;
  const told = errors.filter((error) => !branch.test(error.schemaPath));
  const deeper = told.filter((error) => /\/(anyOf|oneOf)\/\d+\//.test(error.schemaPath));
  return told.filter(
    (error) =>
      !(
        (error.keyword === 'anyOf' || error.keyword === 'oneOf') &&
        deeper.some((other) => other.instancePath.startsWith(error.instancePath))
      ),
  );
}

/** One refusal for each fault in the input, with a JSON pointer into the part of the request that is meant. */
export function refusalsOfValidation(part: string, errors: readonly ValidationError[]): readonly Refusal[] {
  return withoutUnionNoise(errors)
    .slice(0, MAX_REFUSALS)
    .map((error) => {
      const path = pointerOf(error);
      const where = `${PART_NAMES[part] ?? part}${path === '' ? '' : `“${path.slice(1)}”`}`;
      return problem('input-invalid', { detail: `${where}${sentence(error)}。` }, { path });
    });
}
