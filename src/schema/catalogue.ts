import { type CalendarData, WorkCalendar } from '../kernel/calendar.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { AppraisalDeclaration } from './appraisal.ts';
import type {
  AreaDeclaration,
  DocumentType,
  DossierType,
  ItemDeclaration,
  RegisterType,
  SeriesType,
  Shape,
  TopicDeclaration,
  TypeDeclaration,
} from './declaration.ts';
import type { Collection, DossierKind } from './dossier-kind.ts';
import { type ExceptionGround, groundOn } from './exception-ground.ts';
import type { InspectionDeclaration } from './inspection.ts';
import type { RuleDeclaration } from './item.ts';
import { type RecordRule, ruleOn } from './law.ts';
import type { Mandate } from './mandate.ts';
import { Province, type ProvinceMap } from './province.ts';
import type { Remedies } from './remedy.ts';
import type { SearchWords } from './search-words.ts';
import type { Standards } from './standards.ts';
import type { Statute } from './statute.ts';
import { StatuteBook } from './statute-book.ts';
import type { InstrumentDeclaration, SupervisionDeclaration } from './supervision.ts';
import type { InstrumentKind } from './vocabulary.ts';

/**
 * What a catalogue declares, as its files write it. Items are those that an installation starts with: afterwards the
 * office keeps them in the database.
 */
export interface CatalogueData {
  /** In the order of the mandate's articles. */
  readonly areas: readonly AreaDeclaration[];
  readonly items: readonly ItemDeclaration[];
  /** Every version of every type. */
  readonly types: readonly TypeDeclaration[];
  /** Every version of every kind of dossier. */
  readonly dossierKinds: readonly DossierKind[];
  /** 便民查询, each with the code of the area that it belongs to. */
  readonly topics: readonly AreaTopic[];
  /** Citizens' words beside official ones. */
  readonly searchWords: SearchWords;
  readonly lawRules: readonly RuleDeclaration[];
  /** What people may do where something is not made public. */
  readonly remedies: Remedies;
  readonly recordRules: Readonly<Record<string, RecordRule>>;
  /** 不予公开的理由, by their days. */
  readonly exceptionGrounds: readonly ExceptionGround[];
  /** Holidays and the notices known when this version was made; later ones are entered by the office. */
  readonly calendar: CalendarData;
  /** Every statute that is cited. */
  readonly statutes: readonly Statute[];
  /** Ids of the clauses of the mandate (article.clause) that items may name. */
  readonly clauses: readonly string[];
  readonly mandate: Mandate;
  readonly standards: Standards;
  readonly map: ProvinceMap;
  readonly listedBodies: ListedBodies;
  readonly supervision: SupervisionDeclaration;
  readonly inspection: InspectionDeclaration;
  /** 考核: the newest year first. */
  readonly appraisals: readonly AppraisalDeclaration[];
}

/** Sets of bodies of which no kind or level tells who belongs, by the codes of those who do. */
export type ListedBodies = Readonly<Record<'project-units', readonly string[]>>;

export type AreaTopic = TopicDeclaration & { readonly area: string };

/** A kind of dossier that has a list and an address of its own. */
export interface CollectedKind {
  readonly kind: DossierKind;
  readonly collection: Collection;
}

interface Versioned {
  readonly key: string;
  readonly version: number;
}

const versionKey = (key: string, version: number): string => `${key}@${version}`;

const byVersion = <T extends Versioned>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [versionKey(each.key, each.version), each]));

/** The newest version of each, in the order in which their keys are first declared. */
function newestOf<T extends Versioned>(all: readonly T[]): ReadonlyMap<string, T> {
  const newest = new Map<string, T>();
  for (const each of all) {
    const known = newest.get(each.key);
    if (!known || each.version > known.version) newest.set(each.key, each);
  }
  return newest;
}

interface TypeOfShape {
  readonly document: DocumentType;
  readonly register: RegisterType;
  readonly series: SeriesType;
  readonly dossier: DossierType;
}

const hasShape = <S extends Shape>(
  shape: S,
  type: TypeDeclaration,
): type is TypeOfShape[S] & TypeDeclaration => type.shape === shape;

/** The type as one of a shape that it must have by its place on record; throws when it has another. */
export function ofShape<S extends Shape>(shape: S, type: TypeDeclaration): TypeOfShape[S] {
  if (!hasShape(shape, type)) throw new Error(`type ${type.key} is no ${shape}`);
  return type;
}

/**
 * The law as data, with the questions that code asks of it. Built once from its data (src/main/catalogue.ts) and handed
 * to whoever needs it; it never changes while the program runs. Methods named `find…` answer null for a key that came
 * from outside; the others throw, because a key that stands on record and is not declared is a mistake of the
 * catalogue.
 */
export class Catalogue {
  readonly areas: readonly AreaDeclaration[];
  /** As declared; what is in force today is asked of the database (src/catalogue/items.ts). */
  readonly declaredItems: readonly ItemDeclaration[];
  /** The newest version of each type. */
  readonly currentTypes: readonly TypeDeclaration[];
  /** The newest version of each register. */
  readonly registers: readonly RegisterType[];
  /** Every version of every kind. */
  readonly dossierKinds: readonly DossierKind[];
  /** The newest version of each kind of dossier, for choosing and explaining. */
  readonly currentKinds: readonly DossierKind[];
  readonly collectedKinds: readonly CollectedKind[];
  readonly topics: readonly AreaTopic[];
  readonly lawRules: readonly RuleDeclaration[];
  /** As declared: what the database is filled with. */
  readonly calendarData: CalendarData;
  /** 工作日: the only part that changes while the program runs, when the office enters a notice. */
  readonly calendar: WorkCalendar;
  /** The statutes as declared; what the office has entered since is in src/law. */
  readonly law: StatuteBook;
  readonly remedies: Remedies;
  readonly recordRules: Readonly<Record<string, RecordRule>>;
  readonly exceptionGrounds: readonly ExceptionGround[];
  readonly clauses: ReadonlySet<string>;
  readonly mandate: Mandate;
  readonly standards: Standards;
  readonly province: Province;
  readonly listedBodies: ListedBodies;
  readonly supervision: SupervisionDeclaration;
  readonly inspection: InspectionDeclaration;
  readonly appraisals: readonly AppraisalDeclaration[];

  readonly #declaredWords: SearchWords;
  #searchWords: SearchWords;
  readonly #areas: ReadonlyMap<string, AreaDeclaration>;
  readonly #types: ReadonlyMap<string, TypeDeclaration>;
  readonly #newestTypes: ReadonlyMap<string, TypeDeclaration>;
  readonly #kinds: ReadonlyMap<string, DossierKind>;
  readonly #kindKeys: ReadonlyMap<string, string>;

  constructor(data: CatalogueData) {
    this.areas = data.areas;
    this.declaredItems = data.items;
    this.dossierKinds = data.dossierKinds;
    this.topics = data.topics;
    this.#declaredWords = data.searchWords;
    this.#searchWords = data.searchWords;
    this.lawRules = data.lawRules;
    this.remedies = data.remedies;
    this.recordRules = data.recordRules;
    this.exceptionGrounds = data.exceptionGrounds;
    this.calendarData = data.calendar;
    this.calendar = new WorkCalendar(data.calendar);
    this.law = new StatuteBook(data.statutes);
    this.clauses = new Set(data.clauses);
    this.mandate = data.mandate;
    this.standards = data.standards;
    this.listedBodies = data.listedBodies;
    this.supervision = data.supervision;
    this.inspection = data.inspection;
    this.appraisals = data.appraisals;
    this.province = new Province(data.map);
    this.#areas = new Map(data.areas.map((area) => [area.code, area]));
    this.#types = byVersion(data.types);
    this.#newestTypes = newestOf(data.types);
    this.currentTypes = [...this.#newestTypes.values()];
    this.registers = this.currentTypes.filter((type) => type.shape === 'register');
    this.#kinds = byVersion(data.dossierKinds);
    this.currentKinds = [...newestOf(data.dossierKinds).values()];
    this.collectedKinds = this.currentKinds.flatMap((kind) =>
      kind.collection === undefined ? [] : [{ kind, collection: kind.collection }],
    );
    this.#kindKeys = new Map(
      data.dossierKinds.flatMap((kind) =>
        kind.stages.flatMap((stage) => stage.types.map(({ type }) => [type, kind.key] as const)),
      ),
    );
  }

  /** How people call things that records call otherwise: what came with the software, and what the office keeps. */
  get searchWords(): SearchWords {
    return this.#searchWords;
  }

  /** Takes over the groups that the office keeps now. */
  adoptSearchWords(groups: SearchWords['groups']): void {
    const { groups: declared, questions } = this.#declaredWords;
    this.#searchWords = { groups: [...declared, ...groups], questions };
  }

  /** How an instrument of supervision is declared. */
  instrument(kind: InstrumentKind): InstrumentDeclaration {
    const declared = this.supervision.instruments.find((each) => each.kind === kind);
    if (!declared) throw new Error(`instrument ${kind} is not declared`);
    return declared;
  }

  findArea(code: string): AreaDeclaration | null {
    return this.#areas.get(code) ?? null;
  }

  /**
   * A type as it was at a version: old versions stay declared, because records published under them stay readable for
   * ever.
   */
  typeOf(key: string, version: number): TypeDeclaration {
    const type = this.#types.get(versionKey(key, version));
    if (!type) throw new Error(`type ${key} version ${version} is not declared`);
    return type;
  }

  /** The version that new records are made with. */
  currentType(key: string): TypeDeclaration {
    const type = this.#newestTypes.get(key);
    if (!type) throw new Error(`type ${key} is not declared`);
    return type;
  }

  findCurrentType(key: string): TypeDeclaration | null {
    return this.#newestTypes.get(key) ?? null;
  }

  /** A register as it was declared at a version; throws when the type has another shape. */
  registerOf(key: string, version: number): RegisterType {
    return ofShape('register', this.typeOf(key, version));
  }

  findRegister(key: string): RegisterType | null {
    const type = this.findCurrentType(key);
    return type?.shape === 'register' ? type : null;
  }

  /** A kind of dossier as it was at a version; dossiers that began with it stay readable. */
  kindOf(key: string, version: number): DossierKind {
    const kind = this.#kinds.get(versionKey(key, version));
    if (!kind) throw new Error(`dossier kind ${key} version ${version} is not declared`);
    return kind;
  }

  /** The version that a dossier begins with on a day; before the first version, the first. */
  kindOn(key: string, on: CivilDate): DossierKind {
    const versions = this.dossierKinds
      .filter((kind) => kind.key === key)
      .toSorted((a, b) => a.version - b.version);
    const found = versions.findLast((kind) => kind.validFrom <= on) ?? versions[0];
    if (!found) throw new Error(`dossier kind ${key} is not declared`);
    return found;
  }

  /** Every record type of shape `dossier` belongs to exactly one kind. */
  kindKeyOfType(type: string): string {
    const key = this.#kindKeys.get(type);
    if (key === undefined) throw new Error(`record type ${type} stands in no dossier kind`);
    return key;
  }

  /** A ground of exceptions as it was law on a day; null for none. */
  exceptionGround(code: string, day: string): ExceptionGround | null {
    return groundOn(this.exceptionGrounds, code, day);
  }

  /** The rule of law as it was in force on a day; null before its first version and after its last. */
  ruleOn(code: string, date: string): RuleDeclaration | null {
    return ruleOn(code, date, this.lawRules);
  }
}
