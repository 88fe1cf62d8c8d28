using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Compiles the rules of one schema, without those of the schemas within it (<c>cel.Compile</c>).</summary>
internal sealed class RuleCompiler
{
    // What is too costly is told by its own rule, not by the compiler.
    private static readonly CelEnvironment _base = CelEnvironment.Kubernetes.With(CelLimits.Kubernetes with { CostLimit = ulong.MaxValue });
    private readonly StructuralSchema _schema;
    private readonly RuleSizes _sizes;
    private readonly CelEnvironment _plain;
    private readonly CelEnvironment _optional;

    private RuleCompiler(StructuralSchema schema, RuleType type)
    {
        _schema = schema;
        _sizes = new(type);
        var self = _base.With("self", type.Type);
        _plain = self.With("oldSelf", type.Type);
        _optional = self.With("oldSelf", CelType.OptionalOf(type.Type));
    }

    public static CompiledRule[] Compile(StructuralSchema schema, RuleType type)
    {
        var rules = schema.Written.List("x-kubernetes-validations");
        var compiled = new CompiledRule[rules.Length];
        var compiler = new RuleCompiler(schema, type);
        for (var i = 0; i < rules.Length; i++) compiled[i] = compiler.Compile(rules[i]);
        return compiled;
    }

    private CompiledRule Compile(Node written)
    {
        var rule = new CompiledRule(written);
        if (string.IsNullOrWhiteSpace(written.Text("rule"))) return rule;
        var environment = rule.IsOldSelfOptional ? _optional : _plain;
        var compilation = environment.Compile(written.Text("rule"));
        if (compilation.Program is not { } program) return rule with { Error = $"compilation failed: {compilation}" };
        if (!CelType.Same(program.ResultType, CelType.Bool)) return rule with { Error = "cel expression must evaluate to a bool" };
        rule = rule with { UsesOldSelf = program.HasName("oldSelf") };
        if (program.Obstacle is { } obstacle) return rule with { Error = $"program instantiation failed: {obstacle}" };
        rule = rule with { Program = program, MaxCost = program.Estimate(_sizes).Max };
        rule = WithMessage(rule, written.Text("messageExpression"), environment);
        var place = written.Text("fieldPath");
        return place.Length == 0 || rule.MessageError is not null ? rule : rule with { Field = RulePath.Find(place, _schema) };
    }

    private CompiledRule WithMessage(CompiledRule rule, string expression, CelEnvironment environment)
    {
        if (expression.Length == 0) return rule;
        var compilation = environment.Compile(expression);
        if (compilation.Program is not { } program) return rule with { MessageError = $"messageExpression compilation failed: {compilation}" };
        if (!CelType.Same(program.ResultType, CelType.String)) return rule with { MessageError = "messageExpression must evaluate to a string" };
        if (program.Obstacle is { } obstacle) return rule with { MessageError = $"messageExpression instantiation failed: {obstacle}" };
        return rule with { Message = program, MessageMaxCost = program.Estimate(_sizes).Max };
    }
}
