import type { JsonObject, JsonValue } from '../../src/kernel/canonical-json.ts';
import type { PublishedDossier, PublishedRecord } from '../../src/schema/dossier-kind.ts';

type Draft = Readonly<Record<string, JsonValue | undefined>>;

/** Leaves out what is not told; an empty list says nothing either. */
const told = (given: Draft): JsonObject =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[key, value]],
    ),
  );

const text = (content: JsonObject, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value : '';
};
const rows = (content: JsonObject, field: string): readonly JsonObject[] => {
  const value = content[field];
  return Array.isArray(value)
    ? value.flatMap((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : []))
    : [];
};
const startOf = (day: string): string => (day === '' ? '' : `${day}T00:00:00+08:00`);
const endOf = (day: string): string => (day === '' ? '' : `${day}T23:59:59+08:00`);

/** 万元 to yuan by moving the point, never by multiplying; null when a JSON number could not carry it exactly. */
export function yuan(tenThousands: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(tenThousands);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = fraction.padEnd(6, '0');
  const plain = `${sign}${`${whole}${digits.slice(0, 4)}`.replace(/^0+(?=\d)/, '')}.${digits.slice(4)}`;
  const exact = plain.replace(/\.?0+$/, '');
  const amount = Number(exact);
  return String(amount) === exact ? amount : null;
}

function value(content: JsonObject, field: string): JsonObject | undefined {
  const amount = yuan(text(content, field));
  return amount === null ? undefined : { amount, currency: 'CNY' };
}

/** Closed codelist `method`. 竞争性谈判, 磋商 and 询价 go to suppliers that were chosen. */
const METHODS: Readonly<Record<string, readonly [code: string, details: string]>> = {
  open: ['open', '公开招标'],
  invited: ['selective', '邀请招标'],
  negotiation: ['selective', '竞争性谈判'],
  consultation: ['selective', '竞争性磋商'],
  inquiry: ['selective', '询价'],
  'single-source': ['direct', '单一来源'],
};

/**
 * Parties gather roles from release to release: a merge replaces lists of words, so each release repeats the earlier
 * ones.
 */
class Parties {
  readonly #roles = new Map<string, Set<string>>();

  party(name: string, code: string, ...added: readonly string[]): JsonObject {
    const id = partyId(name, code);
    const roles = this.#roles.get(id) ?? new Set();
    for (const role of added) roles.add(role);
    this.#roles.set(id, roles);
    return told({
      id,
      name,
      identifier: code === '' ? undefined : { scheme: schemeOf(code), id: code, legalName: name },
      roles: [...roles],
    });
  }
}

/**
 * Enterprises stand in the register of the market regulator, which org-id.guide lists as CN-SAIC. It lists none for
 * what other offices register (机构编制, 民政): the prefix of those is our own.
 */
const schemeOf = (code: string): string => (code.startsWith('9') ? 'CN-SAIC' : 'CN-USCC');
const partyId = (name: string, code: string): string => (code === '' ? name : `${schemeOf(code)}-${code}`);

const documentOf = (record: PublishedRecord, documentType: string): JsonObject => ({
  id: record.disclosureId,
  documentType,
  title: record.title,
  url: record.url,
  datePublished: record.at,
  format: 'text/html',
  language: 'zh',
});

interface Context {
  readonly dossier: PublishedDossier;
  readonly parties: Parties;
  readonly contractId: string;
  /** 招标人（采购人） and who runs the procurement for him, as far as the records up to this one say. */
  readonly buyer: Named | null;
  readonly agency: Named | null;
}

interface Named {
  readonly name: string;
  readonly code: string;
}

const referenceTo = ({ name, code }: Named): JsonObject => ({ id: partyId(name, code), name });

/** Whom the notice names; a party that nobody names is none. */
function named(records: readonly PublishedRecord[], name: string, code: string): Named | null {
  const telling = records.findLast((record) => text(record.content, name) !== '');
  return telling ? { name: text(telling.content, name), code: text(telling.content, code) } : null;
}

const bidderParty = ({ parties }: Context, row: JsonObject, role: string): JsonObject =>
  parties.party(text(row, 'name'), text(row, 'code'), role);

function winner({ parties }: Context, content: JsonObject) {
  const [name, code] = [text(content, 'supplierName'), text(content, 'supplierCode')];
  if (name === '') return { parties: [], suppliers: [] };
  return {
    parties: [parties.party(name, code, 'supplier')],
    suppliers: [referenceTo({ name, code })],
  };
}

/** What each stage says in the words of OCDS 1.1; our mapping, as the standard leaves it to the publisher. */
const STAGES: Readonly<Record<string, (record: PublishedRecord, context: Context) => JsonObject>> = {
  plan: ({ content }, { dossier }) => ({
    tag: ['planning'],
    planning: told({
      rationale: text(content, 'needs'),
      budget: told({ description: '采购意向预算金额', amount: value(content, 'budget') }),
      milestones: [
        told({
          id: 'tender-start',
          title: '预计采购日期',
          type: 'preProcurement',
          dueDate: startOf(text(content, 'expectedOn')),
          status: 'scheduled',
        }),
      ],
    }),
    tender: told({
      id: dossier.number,
      title: text(content, 'matter'),
      status: 'planned',
      mainProcurementCategory: text(content, 'category'),
    }),
  }),
  notice: (record, { dossier, buyer, agency }) => {
    const { content } = record;
    const [method, details] = METHODS[text(content, 'method')] ?? [];
    return {
      tag: ['tender'],
      tender: told({
        id: dossier.number,
        title: text(content, 'matter'),
        description: text(content, 'scope'),
        status: 'active',
        value: value(content, 'budget'),
        procurementMethod: method,
        procurementMethodDetails: details,
        mainProcurementCategory: text(content, 'category'),
        eligibilityCriteria: text(content, 'qualification'),
        procuringEntity:
          agency === null ? (buyer === null ? undefined : referenceTo(buyer)) : referenceTo(agency),
        tenderPeriod: told({
          startDate: startOf(text(content, 'documentsFrom')),
          endDate: endOf(text(content, 'bidDeadline')),
        }),
        documents: [documentOf(record, 'tenderNotice')],
      }),
    };
  },
  change: (record, { dossier }) => {
    const { content } = record;
    const ends = text(content, 'nature') === 'termination';
    const deadline = text(content, 'bidDeadline');
    return {
      tag: [ends ? 'tenderCancellation' : 'tenderAmendment'],
      tender: told({
        id: dossier.number,
        status: ends ? 'cancelled' : undefined,
        tenderPeriod: deadline === '' ? undefined : { endDate: endOf(deadline) },
        amendments: [
          {
            id: record.disclosureId,
            date: record.at,
            rationale: text(content, 'reasons'),
            description: rows(content, 'changes')
              .map((row) => `${text(row, 'subject')}：${text(row, 'before')} → ${text(row, 'after')}`)
              .join('；'),
          },
        ],
        documents: [documentOf(record, 'clarifications')],
      }),
    };
  },
  qualification: (record, context) => {
    const bidders = rows(record.content, 'bidders');
    return {
      tag: ['tenderUpdate'],
      parties: bidders.map((row) => bidderParty(context, row, 'tenderer')),
      tender: {
        id: context.dossier.number,
        numberOfTenderers: bidders.length,
        tenderers: bidders.map((row) => referenceTo({ name: text(row, 'name'), code: text(row, 'code') })),
        documents: [documentOf(record, 'shortlistedFirms')],
      },
    };
  },
  candidates: (record, context) => ({
    tag: ['award'],
    parties: rows(record.content, 'candidates').map((row) => bidderParty(context, row, 'tenderer')),
    awards: [
      {
        id: awardId(context.dossier),
        title: record.title,
        status: 'pending',
        documents: [documentOf(record, 'evaluationReports')],
      },
    ],
  }),
  deal: (record, context) => {
    const { parties, suppliers } = winner(context, record.content);
    return told({
      tag: ['award'],
      parties,
      tender: { id: context.dossier.number, status: 'complete' },
      awards: [
        told({
          id: awardId(context.dossier),
          title: record.title,
          status: 'active',
          date: startOf(text(record.content, 'decidedOn')),
          value: value(record.content, 'amount'),
          suppliers,
          documents: [documentOf(record, 'awardNotice')],
        }),
      ],
    });
  },
  contract: (record, context) => {
    const { content } = record;
    return told({
      tag: ['contract'],
      parties: winner(context, content).parties,
      contracts: [
        told({
          id: text(content, 'contractNumber'),
          awardID: awardId(context.dossier),
          title: record.title,
          description: text(content, 'performance'),
          status: 'active',
          value: value(content, 'amount'),
          dateSigned: startOf(text(content, 'signedOn')),
          documents: [documentOf(record, 'contractNotice')],
        }),
      ],
    });
  },
  performance: (record, context) => {
    const { content } = record;
    const nature = text(content, 'nature');
    const paid = nature === 'payment' ? value(content, 'amount') : undefined;
    const contract: Draft = { id: context.contractId, awardID: awardId(context.dossier) };
    if (nature === 'amendment') {
      return {
        tag: ['contractAmendment'],
        contracts: [
          told({
            ...contract,
            value: value(content, 'amount'),
            amendments: [{ id: record.disclosureId, date: record.at, description: text(content, 'result') }],
          }),
        ],
      };
    }
    return {
      tag: ['implementation'],
      contracts: [
        told({
          ...contract,
          status: text(content, 'final') === 'yes' ? 'terminated' : undefined,
          implementation: told({
            transactions:
              paid === undefined ? [] : [{ id: record.disclosureId, date: startOf(record.on), value: paid }],
            documents: [
              documentOf(record, nature === 'payment' ? 'financialProgressReport' : 'completionCertificate'),
            ],
          }),
        }),
      ],
    };
  },
};

const awardId = (dossier: PublishedDossier): string => `${dossier.number}-award`;

/** One release for each record of the project; a correction is a release of its own number and time. */
export function tradingReleases(dossier: PublishedDossier): readonly JsonObject[] {
  const parties = new Parties();
  const contract = dossier.records.find((record) => record.stage === 'contract');
  const shared = {
    dossier,
    parties,
    contractId: contract ? text(contract.content, 'contractNumber') : `${dossier.number}-contract`,
  };
  return dossier.records.flatMap((record, index) => {
    const stage = STAGES[record.stage];
    if (!stage) return [];
    const sofar = dossier.records.slice(0, index + 1);
    const buyer = named(sofar, 'buyer', 'buyerCode');
    const agency = named(sofar, 'agency', 'agencyCode');
    const { parties: own, ...release } = stage(record, { ...shared, buyer, agency });
    return [
      {
        ocid: dossier.ocid,
        id: `${dossier.ocid}-${record.disclosureId}-${record.edition}`,
        date: record.at,
        language: 'zh',
        initiationType: 'tender',
        ...told({
          parties: [
            ...(buyer === null
              ? []
              : [
                  parties.party(
                    buyer.name,
                    buyer.code,
                    ...(agency === null ? ['buyer', 'procuringEntity'] : ['buyer']),
                  ),
                ]),
            ...(agency === null ? [] : [parties.party(agency.name, agency.code, 'procuringEntity')]),
            ...(Array.isArray(own) ? own : []),
          ],
          buyer: buyer === null ? undefined : referenceTo(buyer),
        }),
        ...release,
      },
    ];
  });
}
