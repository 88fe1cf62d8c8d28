using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>Access reviews over roles and bindings, beside those that every cluster has.</summary>
internal sealed class RbacOracle : Oracle
{
    public override string Name => "rbac";

    public override string Source => "kube-apiserver's authoriser";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var state = BuiltInCluster.State.Overlay();
            foreach (var item in scenario["objects"]!.Items) state = state.With(OracleFile.Object(item, namespaced: false));
            var authorizer = new RbacAuthorizer(state);
            foreach (var review in scenario["reviews"]!.Items.ToArray())
            {
                var user = new UserIdentity(review["user"]!.AsString()!, [.. review["groups"]!.Items.ToArray().Select(group => group.AsString()!)]);
                var decision = authorizer.Authorize(user, Request(review));
                yield return new(
                    $"{OracleFile.Id(scenario)} {user.Name}: {Request(review)} in {OracleFile.Text(review["namespace"])}",
                    $"{OracleFile.Text(review["allowed"])} {review["reason"]!.AsString()}",
                    $"{(decision.IsAllowed ? "true" : "false")} {decision.Reason}");
            }
        }
    }

    private static AccessRequest Request(Node review)
    {
        var verb = review["verb"]!.AsString()!;
        if (review["path"]?.AsString() is { } path) return AccessRequest.Of(verb, path);
        return new(verb, Field(review, "group"), Field(review, "resource"), Field(review, "namespace"), Field(review, "name"));
    }

    private static string Field(Node review, string name) => review[name]?.AsString() ?? "";
}
