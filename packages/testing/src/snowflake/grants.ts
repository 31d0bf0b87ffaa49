import { SnowflakeError } from "./snowflake-error.ts";

export type Privilege = "USAGE" | "SELECT";
export type ObjectKind = "WAREHOUSE" | "DATABASE" | "SCHEMA" | "TABLE";

/** A privilege on an object, as SHOW GRANTS lists it. */
export interface Grant {
  privilege: Privilege;
  on: ObjectKind;
  /** In upper case; of a schema or table with the names of what it is in, such as `DBT_CORTEX_LLMS.ANALYTICS`. */
  name: string;
}

/** Which user has which roles, and which role may do what. */
export class Grants {
  readonly #grants = new Map<string, Grant[]>();
  readonly #roles = new Map<string, Set<string>>();

  /** Every role begins with all of `grants`. */
  constructor(rolesOfUsers: ReadonlyMap<string, readonly string[]>, grants: readonly Grant[]) {
    for (const [user, roles] of rolesOfUsers) {
      this.#roles.set(user, new Set(roles));
      for (const role of roles) this.#grants.set(role, [...grants]);
    }
  }

  get roles(): readonly string[] {
    return [...this.#grants.keys()];
  }

  of(role: string): readonly Grant[] {
    return this.#grants.get(role) ?? [];
  }

  has(role: string | null, privilege: Privilege, on: ObjectKind, name: string): boolean {
    return role !== null && this.of(role).some((grant) => isSame(grant, { privilege, on, name }));
  }

  grant(grant: Grant, role: string): void {
    this.revoke(grant, role);
    this.#grants.get(role)?.push(grant);
  }

  revoke(grant: Grant, role: string): void {
    this.#grants.set(
      role,
      this.of(role).filter((each) => !isSame(each, grant)),
    );
  }

  userHas(user: string, role: string): boolean {
    return this.#roles.get(user)?.has(role) ?? false;
  }

  grantRole(role: string, user: string): void {
    this.#roles.get(user)?.add(role);
  }

  /** Takes a role away from every user; sessions that use it are refused from their next statement on. */
  revokeRole(role: string): void {
    for (const roles of this.#roles.values()) roles.delete(role);
  }

  /**
   * The role that a session asks for.
   *
   * @throws {SnowflakeError} 003013 when it is not granted to the user, 002043 when there is none of that name.
   */
  requireRole(user: string, role: string): string {
    if (this.userHas(user, role)) return role;
    if (!this.#grants.has(role)) {
      throw new SnowflakeError(
        "002043",
        "02000",
        "SQL compilation error:\nObject does not exist, or operation cannot be performed.",
      );
    }
    throw new SnowflakeError(
      "003013",
      "42501",
      `SQL access control error:\nRequested role '${role}' is not assigned to the executing user.  Specify another role to activate.`,
    );
  }
}

function isSame(one: Grant, other: Grant): boolean {
  return one.privilege === other.privilege && one.on === other.on && one.name === other.name;
}
