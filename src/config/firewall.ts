import { z } from "zod";
import { cidr, line, listOf, port } from "./names.ts";

const openSchema = z.discriminatedUnion("protocol", [
  z.strictObject({
    protocol: z.enum(["tcp", "udp"]),
    /** The open port. */
    port,
    /** Networks that may use it. Default: the whole world. */
    from: listOf(cidr).default([]),
    /** What it is for. */
    comment: line.optional(),
  }),
  z.strictObject({
    protocol: z.literal("icmp"),
    /** Networks that may use it. Default: the whole world. */
    from: listOf(cidr).default([]),
    /** What it is for. */
    comment: line.optional(),
  }),
]);

export const firewallSchema = z.strictObject({
  /**
   * Who filters: `provider` means a firewall before the host, which `doctor` checks from outside
   * and nothing here changes. Default `provider`.
   */
  managed_by: z.enum(["provider"]).default("provider"),
  /** What is open; all else is closed. ICMP covers ICMPv6, without which IPv6 does not work. */
  open: listOf(openSchema).default([]),
});

/** What the outside may reach, with every default filled in. */
export interface Firewall extends z.output<typeof firewallSchema> {}
