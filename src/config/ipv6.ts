import { isIPv6 } from "node:net";

/** Whether `address` lies in the IPv6 network `subnet`, given as `2001:db8::/64`. */
export function isInIpv6Subnet(address: string, subnet: string): boolean {
  const [network = "", bits = ""] = subnet.split("/");
  if (!isIPv6(network) || !isIPv6(address)) return false;
  const shift = 128n - BigInt(bits);
  return ipv6Number(address) >> shift === ipv6Number(network) >> shift;
}

/** Whether a network is written by its first address: `2001:db8::/64`, not `2001:db8::1/64`. */
export function isNetworkAddress(subnet: string): boolean {
  const [network = "", bits = ""] = subnet.split("/");
  return ipv6Number(network) % (1n << (128n - BigInt(bits))) === 0n;
}

function ipv6Number(address: string): bigint {
  const [head = "", tail] = dottedToHex(address).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right].reduce(
    (sum, group) => (sum << 16n) | BigInt(`0x${group}`),
    0n,
  );
}

/** `::ffff:192.0.2.1` ends in the decimal form of two groups. */
function dottedToHex(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}
