using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>Who asks, as the API server knows them after authentication.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Groups">The groups, <c>system:authenticated</c> among them for everyone who has logged in.</param>
public sealed record UserIdentity(string Name, ImmutableArray<string> Groups)
{
    private const string ServiceAccountPrefix = "system:serviceaccount:";

    /// <summary>The group of everyone who has logged in.</summary>
    public const string Authenticated = "system:authenticated";

    /// <summary>The group that may do everything, whatever the roles say.</summary>
    public const string Masters = "system:masters";

    /// <summary>The group of all ServiceAccounts.</summary>
    public const string ServiceAccounts = "system:serviceaccounts";

    /// <summary>Someone who has not logged in.</summary>
    public static UserIdentity Anonymous { get; } = new("system:anonymous", ["system:unauthenticated"]);

    /// <summary>A user, with groups of their own.</summary>
    public static UserIdentity User(string name, params ImmutableArray<string> groups) => new(name, [Authenticated, .. groups]);

    /// <summary>A ServiceAccount: its name and groups carry its namespace. Source: the documentation of RBAC, "Referring to subjects".</summary>
    public static UserIdentity ServiceAccount(string ns, string name) =>
        new($"{ServiceAccountPrefix}{ns}:{name}", [Authenticated, ServiceAccounts, $"{ServiceAccounts}:{ns}"]);

    /// <summary>Whoever has this name: of a ServiceAccount's the ServiceAccount.</summary>
    public static UserIdentity Named(string name) =>
        name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal) && name[ServiceAccountPrefix.Length..].Split(':') is [var ns, var own]
            ? ServiceAccount(ns, own)
            : User(name);

    /// <summary>What everyone with the same groups may be: the same identity without its name.</summary>
    public UserIdentity WithoutName() => this with { Name = "" };

    /// <summary>Whether it is this ServiceAccount.</summary>
    internal bool IsServiceAccount(string ns, string name) =>
        Name.Length == ServiceAccountPrefix.Length + ns.Length + 1 + name.Length
        && Name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal)
        && Name.AsSpan(ServiceAccountPrefix.Length, ns.Length).SequenceEqual(ns)
        && Name[ServiceAccountPrefix.Length + ns.Length] == ':'
        && Name.EndsWith(name, StringComparison.Ordinal);
}
