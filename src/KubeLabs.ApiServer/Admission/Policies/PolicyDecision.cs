namespace KubeLabs.ApiServer;

/// <summary>That a policy does not want a request.</summary>
/// <param name="Message">Why.</param>
/// <param name="Reason">The reason of the status; null for the usual one.</param>
/// <param name="IsAlways">Whether it refuses whatever the binding's <c>validationActions</c> say.</param>
internal sealed record PolicyDecision(string Message, string? Reason = null, bool IsAlways = false)
{
    /// <summary>The reason of the status that is sent.</summary>
    public string StatusReason => Reason ?? "Invalid";

    /// <summary>The code that goes with the reason (<c>reasonToCode</c>).</summary>
    public int Status => StatusReason switch
    {
        "Forbidden" => 403,
        "Unauthorized" => 401,
        "RequestEntityTooLarge" => 413,
        _ => 422,
    };
}
