using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>The variables of one set of expressions (<c>evaluationActivation</c>).</summary>
internal sealed class PolicyActivation : ICelActivation
{
    private readonly PolicyInput _input;
    private readonly bool _seesNamespace;

    /// <summary>The variables.</summary>
    /// <param name="input">What they come from.</param>
    /// <param name="variables">The policy's own variables.</param>
    /// <param name="seesNamespace">Whether <c>namespaceObject</c> is given: match conditions never get it.</param>
    public PolicyActivation(PolicyInput input, IReadOnlyDictionary<string, PolicyExpression> variables, bool seesNamespace)
    {
        _input = input;
        _seesNamespace = seesNamespace;
        Variables = new(variables, this);
    }

    /// <summary>The policy's own variables.</summary>
    public LazyVariables Variables { get; }

    /// <inheritdoc/>
    public CelValue? Find(string name) => name switch
    {
        "object" => _input.Object,
        "oldObject" => _input.OldObject,
        "params" => _input.Parameter,
        "request" => _input.Request,
        "namespaceObject" => _seesNamespace ? _input.Namespace : CelNull.Value,
        "variables" => Variables,
        "authorizer" => _input.Authorizer,
        "authorizer.requestResource" => _input.RequestResource,
        _ => null,
    };
}
