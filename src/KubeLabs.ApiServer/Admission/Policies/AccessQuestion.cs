namespace KubeLabs.ApiServer;

/// <summary>What an expression of a policy asks the authorizer: whether someone may do something.</summary>
/// <param name="ServiceAccount">The ServiceAccount that it is about, with its namespace; null for the user of the request.</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The resource in the plural.</param>
/// <param name="Subresource">The subresource, or empty.</param>
/// <param name="Namespace">The namespace; empty for the whole cluster.</param>
/// <param name="Name">The name of the object; empty for none.</param>
public sealed record AccessQuestion(
    (string Namespace, string Name)? ServiceAccount, string Group, string Resource, string Subresource, string Namespace, string Name)
{
    /// <summary>The verb; of a path the HTTP method in lower case.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The path, where it is about no resource; else null.</summary>
    public string? Path { get; init; }

    /// <summary>Nothing but someone.</summary>
    internal static AccessQuestion Of((string Namespace, string Name)? account) => new(account, "", "", "", "", "");
}

/// <summary>What the authorizer answers.</summary>
/// <param name="IsAllowed">Whether they may.</param>
/// <param name="Reason">Why, in the words of the server; may be empty.</param>
public sealed record AuthorizerAnswer(bool IsAllowed, string Reason);
