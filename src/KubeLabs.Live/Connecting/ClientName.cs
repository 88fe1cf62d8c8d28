namespace KubeLabs.Live;

/// <summary>What this program calls itself towards an API server.</summary>
internal static class ClientName
{
    /// <summary>The header <c>User-Agent</c>.</summary>
    public static string Value { get; } = "kubelabs/" + (typeof(ClientName).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
