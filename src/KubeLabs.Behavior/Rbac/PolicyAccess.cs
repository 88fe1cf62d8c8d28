using KubeLabs.ApiServer;

namespace KubeLabs.Behavior;

/// <summary>Answers what an admission policy asks about a ServiceAccount.</summary>
internal static class PolicyAccess
{
    public static AuthorizerAnswer? Answer(ClusterState state, AccessQuestion question)
    {
        if (question.ServiceAccount is not { } account) return null;
        var resource = question.Subresource.Length == 0 ? question.Resource : $"{question.Resource}/{question.Subresource}";
        var request = question.Path is { } path
            ? AccessRequest.Of(question.Verb, path)
            : new AccessRequest(question.Verb, question.Group, resource, question.Namespace, question.Name);
        var decision = new RbacAuthorizer(state).Authorize(UserIdentity.ServiceAccount(account.Namespace, account.Name), request);
        return new(decision.IsAllowed, decision.Reason);
    }
}
