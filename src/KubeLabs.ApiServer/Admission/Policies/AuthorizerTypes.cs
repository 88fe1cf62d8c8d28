using System.Collections.Immutable;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>The types of the authorizer library. None of them has a field.</summary>
internal static class AuthorizerTypes
{
    public static readonly CelType Authorizer = new DeclaredType("kubernetes.authorization.Authorizer");
    public static readonly CelType PathCheck = new DeclaredType("kubernetes.authorization.PathCheck");
    public static readonly CelType GroupCheck = new DeclaredType("kubernetes.authorization.GroupCheck");
    public static readonly CelType ResourceCheck = new DeclaredType("kubernetes.authorization.ResourceCheck");
    public static readonly CelType Decision = new DeclaredType("kubernetes.authorization.Decision");
}

/// <summary>A question to the authorizer, so far as an expression has built it.</summary>
internal sealed class AccessValue(CelType type, AccessQuestion question, IExistingObjects existing) : CelOpaque(type)
{
    public AccessQuestion Question { get; } = question;

    public IExistingObjects Existing { get; } = existing;

    public AccessValue With(CelType next, AccessQuestion changed) => new(next, changed, Existing);

    /// <inheritdoc/>
    public override bool Same(CelOpaque other) => other is AccessValue value && value.Question == Question;
}

/// <summary>An answer of the authorizer.</summary>
internal sealed class DecisionValue(AuthorizerAnswer answer) : CelOpaque(AuthorizerTypes.Decision)
{
    public AuthorizerAnswer Answer { get; } = answer;

    /// <inheritdoc/>
    public override bool Same(CelOpaque other) => other is DecisionValue value && value.Answer == Answer;
}

/// <summary>The user who sends every request, as kind's kubeconfig has it.</summary>
internal static class RequestUser
{
    public const string Name = "kubernetes-admin";

    public static ImmutableArray<string> Groups { get; } = ["kubeadm:cluster-admins", "system:authenticated"];

    /// <summary>They may do everything, by a binding that kubeadm makes.</summary>
    public static AuthorizerAnswer Allowed { get; } = new(
        true,
        "RBAC: allowed by ClusterRoleBinding \"kubeadm:cluster-admins\" of ClusterRole \"cluster-admin\" to Group \"kubeadm:cluster-admins\"");
}
