import type { Relation } from "@customer-pulse/contract";
import * as z from "zod";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { Engine } from "./engine/engine.ts";
import { type QueryName, type QueryRow, queryRows } from "./queries.ts";
import {
  type DataState,
  type QueryOptions,
  type QueryParameters,
  type StateOptions,
  type Warehouse,
  WarehouseError,
} from "./warehouse.ts";

/** Runs the catalogue's queries on an engine and checks the rows that come back. */
export class NamedQueryWarehouse implements Warehouse {
  readonly #catalogue: Catalogue;
  readonly #engine: Engine;

  constructor(catalogue: Catalogue, engine: Engine) {
    this.#catalogue = catalogue;
    this.#engine = engine;
  }

  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options?: QueryOptions,
  ): Promise<QueryRow<Name>[]> {
    const { rows } = await this.#engine.run(this.#catalogue.compile(name, parameters), options);
    const parsed = z.array<z.ZodType>(queryRows[name]).safeParse(rows);
    if (!parsed.success) {
      throw new WarehouseError("invalid-result", `Query ${name} returned rows of another shape than agreed.`, {
        cause: parsed.error,
      });
    }
    return parsed.data as QueryRow<Name>[];
  }

  relationsOf(name: QueryName): readonly Relation[] {
    return this.#catalogue.relationsOf(name);
  }

  state(options?: StateOptions): Promise<DataState> {
    return this.#engine.state(options);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
