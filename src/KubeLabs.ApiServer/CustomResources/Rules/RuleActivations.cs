using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The variables of rules: for those that must have an old object, and for those that may be without.</summary>
internal readonly record struct RuleActivations(ICelActivation Plain, ICelActivation Optional)
{
    public static RuleActivations Of(RuleScope scope, Node value, Node? old)
    {
        var self = Variable("self", Value(value, scope));
        if (!scope.UsesOldSelf) return new(new CelActivation(self), new CelActivation(self));
        if (old is null) return new(new CelActivation(self), new CelActivation(self, Variable("oldSelf", CelOptional.None)));
        var before = Value(old, scope);
        return new(
            new CelActivation(self, Variable("oldSelf", before)), new CelActivation(self, Variable("oldSelf", CelOptional.Of(before))));
    }

    // A whole object has metadata, which its schema has by now.
    private static CelValue Value(Node value, RuleScope scope) =>
        value is MappingNode map && scope.Schema.Type == "object" ? new RuleMap(map, scope.Schema) : RuleValue.Of(value, scope.Schema);

    private static KeyValuePair<string, CelValue> Variable(string name, CelValue value) => new(name, value);
}
