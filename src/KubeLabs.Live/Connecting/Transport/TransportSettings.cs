using System.Net;

namespace KubeLabs.Live;

/// <summary>How connections to one server are made.</summary>
/// <param name="Server">Its address, with a slash at the end.</param>
/// <param name="ServerName">The name that it is called in TLS; empty for its host.</param>
/// <param name="Trust">Whom to trust; null for everybody, which whoever connects is warned of.</param>
/// <param name="Proxy">The proxy, or null.</param>
/// <param name="IsCompressed">Whether answers may be compressed.</param>
internal sealed record TransportSettings(Uri Server, string ServerName, ServerTrust? Trust, WebProxy? Proxy, bool IsCompressed);
