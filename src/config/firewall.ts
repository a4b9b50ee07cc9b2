import * as z from "zod";
import { cidr, line, listOf, port } from "./names.ts";

/** Who may use an open port, and why. */
interface OpenInput {
  /** Networks that may use it. Default: the whole world. */
  from?: readonly string[];
  /** What it is for. */
  comment?: string;
}

/** A port that is open. */
interface PortInput extends OpenInput {
  protocol: "tcp" | "udp";
  /** Its number. */
  port: number;
}

/** ICMP and ICMPv6, without which IPv6 does not work. */
interface IcmpInput extends OpenInput {
  protocol: "icmp";
}

/** Something that the outside may reach. */
export type OpenPortInput = PortInput | IcmpInput;

const open = { from: listOf(cidr).default([]), comment: line.optional() };

const openSchema = z.discriminatedUnion("protocol", [
  z.strictObject({ protocol: z.enum(["tcp", "udp"]), port, ...open }),
  z.strictObject({ protocol: z.literal("icmp"), ...open }),
]);

/** What the outside may reach, as written in a config. */
export interface FirewallInput {
  /**
   * Who filters: `provider` means a firewall before the host, which `doctor` checks from outside
   * and nothing here changes. Default `provider`.
   */
  managed_by?: "provider";
  /** What is open; all else is closed. ICMP covers ICMPv6, without which IPv6 does not work. */
  open?: readonly OpenPortInput[];
}

export const firewallSchema = z.strictObject({
  managed_by: z.enum(["provider"]).default("provider"),
  open: listOf(openSchema).default([]),
});

/** What the outside may reach, with every default filled in. */
export interface Firewall extends z.output<typeof firewallSchema> {}
