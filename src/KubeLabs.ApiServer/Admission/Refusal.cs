namespace KubeLabs.ApiServer;

/// <summary>The API server's refusal of a whole object, apart from the causes of validation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">The machine-readable reason: <c>NotFound</c>, <c>Forbidden</c>.</param>
/// <param name="Message">The server's message.</param>
public sealed record Refusal(int Status, string Reason, string Message)
{
    /// <summary>404: something named in the path of the request does not exist.</summary>
    public static Refusal NotFound(string resource, string name) =>
        new(404, "NotFound", $"{resource} {GoValue.Quote(name)} not found");
}
