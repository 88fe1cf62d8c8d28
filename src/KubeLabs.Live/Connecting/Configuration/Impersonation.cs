using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>Whom a user acts as.</summary>
/// <param name="User">The field <c>as</c>; empty for nobody else.</param>
/// <param name="Uid">The field <c>as-uid</c>.</param>
/// <param name="Groups">The field <c>as-groups</c>.</param>
/// <param name="Extra">The field <c>as-user-extra</c>.</param>
internal sealed record Impersonation(
    string User, string Uid, ImmutableArray<string> Groups, ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Extra)
{
    /// <summary>Acting as oneself.</summary>
    public static Impersonation None { get; } = new("", "", [], []);

    /// <summary>
    /// Whether a header would have several values. HttpClient joins them in one line, which the API server reads as one name.
    /// </summary>
    public bool HasSeveral => Groups.Length > 1 || Extra.Any(extra => extra.Value.Length > 1);

    /// <summary>Groups and the like without a user, which the API server refuses.</summary>
    public bool LacksUser => User.Length == 0 && (Uid.Length > 0 || !Groups.IsEmpty || !Extra.IsEmpty);
}
