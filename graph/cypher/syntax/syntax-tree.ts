import type { Position } from "./tokens.ts";

interface At {
  readonly at: Position;
}

/** What a label or type expression accepts: `:A|B&!C`, `%` for any. */
export type LabelExpression =
  | { readonly kind: "label"; readonly name: string }
  | { readonly kind: "any label" }
  | { readonly kind: "not label"; readonly of: LabelExpression }
  | { readonly kind: "all labels" | "some label"; readonly of: readonly LabelExpression[] };

export type BinaryOperator =
  | "OR"
  | "XOR"
  | "AND"
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | "IN"
  | "STARTS WITH"
  | "ENDS WITH"
  | "CONTAINS"
  | "=~";

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type Quantifier = "all" | "any" | "none" | "single";

/** One node an idea of the openCypher grammar; `at` is where it begins. */
export type Expression = At &
  (
    | { readonly kind: "literal"; readonly value: null | boolean | bigint | number | string }
    | { readonly kind: "parameter"; readonly name: string }
    | { readonly kind: "variable"; readonly name: string }
    | { readonly kind: "list"; readonly items: readonly Expression[] }
    | { readonly kind: "map"; readonly entries: readonly MapEntry[] }
    | { readonly kind: "property"; readonly of: Expression; readonly name: string }
    | { readonly kind: "has labels"; readonly of: Expression; readonly labels: LabelExpression }
    | { readonly kind: "element"; readonly of: Expression; readonly index: Expression }
    | {
        readonly kind: "slice";
        readonly of: Expression;
        readonly from: Expression | null;
        readonly to: Expression | null;
      }
    | {
        readonly kind: "binary";
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    /** `a < b <= c`: one operator fewer than operands. */
    | {
        readonly kind: "comparison";
        readonly operators: readonly ComparisonOperator[];
        readonly operands: readonly Expression[];
      }
    | { readonly kind: "not" | "negative" | "positive"; readonly of: Expression }
    | { readonly kind: "is null"; readonly of: Expression; readonly negated: boolean }
    | {
        readonly kind: "is typed";
        readonly of: Expression;
        readonly types: readonly ValueType[];
        readonly negated: boolean;
      }
    | {
        readonly kind: "call";
        readonly name: string;
        readonly distinct: boolean;
        readonly arguments: readonly Expression[];
      }
    | { readonly kind: "count all" }
    | {
        readonly kind: "case";
        readonly subject: Expression | null;
        readonly branches: readonly CaseBranch[];
        readonly otherwise: Expression | null;
      }
    | {
        readonly kind: "list comprehension";
        readonly variable: string;
        readonly list: Expression;
        readonly where: Expression | null;
        readonly result: Expression | null;
      }
    | {
        readonly kind: "quantified";
        readonly quantifier: Quantifier;
        readonly variable: string;
        readonly list: Expression;
        readonly where: Expression;
      }
    | {
        readonly kind: "reduce";
        readonly accumulator: string;
        readonly start: Expression;
        readonly variable: string;
        readonly list: Expression;
        readonly step: Expression;
      }
    | {
        readonly kind: "pattern comprehension";
        readonly pattern: PathPattern;
        readonly where: Expression | null;
        readonly result: Expression;
      }
    | { readonly kind: "pattern predicate"; readonly pattern: PathPattern }
    | { readonly kind: "map projection"; readonly of: string; readonly items: readonly MapProjectionItem[] }
    | { readonly kind: "subquery"; readonly use: "exists" | "count" | "collect"; readonly query: Query }
  );

/** `LIST<INTEGER NOT NULL>`: a name in capitals, what is inside a list, and whether null is none of it. */
export interface ValueType {
  readonly name: string;
  readonly items: readonly ValueType[] | null;
  readonly notNull: boolean;
}

export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}

export interface CaseBranch {
  readonly when: Expression;
  readonly result: Expression;
}

export type MapProjectionItem =
  | { readonly kind: "all" }
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "entry"; readonly key: string; readonly value: Expression };

export interface NodePattern extends At {
  readonly variable: string | null;
  readonly labels: LabelExpression | null;
  /** A map or a parameter. */
  readonly properties: Expression | null;
  readonly where: Expression | null;
}

export interface RelationshipPattern extends At {
  readonly variable: string | null;
  readonly types: LabelExpression | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
  readonly direction: "out" | "in" | "both";
  /** Null for exactly one relationship; `most` null for any number. */
  readonly length: { readonly least: number; readonly most: number | null } | null;
  /** What is walked so often, where it is a path of its own: `((a)-[r]->(b) WHERE …){1,3}`. */
  readonly group: { readonly path: PathPattern; readonly where: Expression | null } | null;
}

/** `nodes` has one item more than `relationships`; these stand between. */
export interface PathPattern extends At {
  readonly variable: string | null;
  readonly shortest: "one" | "all" | null;
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}

export interface ProjectionItem extends At {
  readonly expression: Expression;
  /** The column's name: the alias, else the expression as it was written. */
  readonly name: string;
  readonly aliased: boolean;
}

export interface SortKey {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface Projection extends At {
  readonly distinct: boolean;
  /** `*`: every variable in scope, before `items`. */
  readonly all: boolean;
  readonly items: readonly ProjectionItem[];
  readonly order: readonly SortKey[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
}

export type SetItem = At &
  /** `n.name = value`, `n[key] = value`; a null value takes the property away. */
  (
    | {
        readonly kind: "set property";
        readonly of: Expression;
        readonly key: Expression;
        readonly value: Expression;
      }
    /** `n = {…}`, and `n += {…}`, which keeps the other properties. */
    | {
        readonly kind: "set properties";
        readonly variable: string;
        readonly keeps: boolean;
        readonly value: Expression;
      }
    | { readonly kind: "set labels"; readonly variable: string; readonly labels: readonly string[] }
  );

export type RemoveItem = At &
  (
    | { readonly kind: "remove property"; readonly of: Expression; readonly key: Expression }
    | { readonly kind: "remove labels"; readonly variable: string; readonly labels: readonly string[] }
  );

/** A column of a procedure's answer, under the name that it gets. */
export interface YieldItem extends At {
  readonly field: string;
  readonly name: string;
}

export type WritingClause = At &
  (
    | { readonly kind: "create"; readonly patterns: readonly PathPattern[] }
    | {
        readonly kind: "merge";
        readonly pattern: PathPattern;
        readonly onCreate: readonly SetItem[];
        readonly onMatch: readonly SetItem[];
      }
    | { readonly kind: "set"; readonly items: readonly SetItem[] }
    | { readonly kind: "remove"; readonly items: readonly RemoveItem[] }
    | { readonly kind: "delete"; readonly detach: boolean; readonly elements: readonly Expression[] }
    | {
        readonly kind: "foreach";
        readonly variable: string;
        readonly list: Expression;
        readonly clauses: readonly WritingClause[];
      }
  );

export const writingKinds = ["create", "merge", "set", "remove", "delete", "foreach"] as const;

export type Clause = ReadingClause | WritingClause;

export type ReadingClause = At &
  (
    | {
        readonly kind: "match";
        readonly optional: boolean;
        readonly patterns: readonly PathPattern[];
        readonly where: Expression | null;
        /** The variables that clauses after it speak of; null before the query is checked: any. */
        readonly needed: ReadonlySet<string> | null;
      }
    | { readonly kind: "unwind"; readonly list: Expression; readonly variable: string }
    | { readonly kind: "with"; readonly projection: Projection; readonly where: Expression | null }
    | { readonly kind: "return"; readonly projection: Projection }
    | {
        readonly kind: "call subquery";
        /** Variables of outside that the query sees; null where its own first WITH says so. */
        readonly imports: readonly string[] | "all" | null;
        readonly query: Query;
      }
    | {
        readonly kind: "call procedure";
        readonly name: string;
        /** Null where none are written: they are taken from the parameters of the same names. */
        readonly arguments: readonly Expression[] | null;
        /** Null where nothing is yielded by name: alone, a procedure yields all that it has. */
        readonly yields: readonly YieldItem[] | "all" | null;
        readonly where: Expression | null;
      }
  );

/** Clauses in order; a pattern alone (`EXISTS { (a)-->(b) }`) is a query of one match. */
export interface SingleQuery extends At {
  readonly clauses: readonly Clause[];
}

/** `parts` joined by UNION; `all` keeps what is there twice. */
export interface Query {
  readonly parts: readonly SingleQuery[];
  readonly all: boolean;
}
