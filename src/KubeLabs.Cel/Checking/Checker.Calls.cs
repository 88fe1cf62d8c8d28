namespace KubeLabs.Cel;

/// <summary>Functions and the choice of their overloads.</summary>
internal sealed partial class Checker
{
    private CelType Call(CallExpr call)
    {
        List<CelType> arguments = [.. call.Arguments.Select(TypeOf)];
        if (_isHomogeneous && LiteralChecks.Mistake(call) is { } mistake)
            _literals.Add(new CelIssue(_source, call.Arguments[0].Position, mistake));
        if (call.Function is Operators.And or Operators.Or)
            return Logical(call, arguments);
        if (call.Target is null)
            return Function(call, call.Function, arguments, false);
        if (!IsLocal(call.Target) && Declarations.QualifiedName(call.Target) is { } prefix
            && $"{prefix}.{call.Function}" is var name && _declarations.Function(name) is not null)
            return Function(call, name, arguments, false);
        arguments.Insert(0, TypeOf(call.Target));
        return Function(call, call.Function, arguments, true);
    }

    private CelType Logical(CallExpr call, List<CelType> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsAssignable(arguments[i], CelType.Bool))
                Mismatch(call.Arguments[i].Position, CelType.Bool, arguments[i]);
        }

        return CelType.Bool;
    }

    private CelType Function(CallExpr call, string name, List<CelType> arguments, bool isMember)
    {
        if (_declarations.Function(name) is not { } function)
            return Undeclared(call.Position, name);
        List<CelOverload> found = [];
        CelType? result = null;
        foreach (var overload in function.Overloads)
        {
            if (overload.IsMember != isMember || overload.Parameters.Count != arguments.Count || Try(overload, arguments) is not { } type)
                continue;
            found.Add(overload);
            result = result is null || result.IsDyn || CelType.Same(result, type) ? result ?? type : CelType.Dyn;
        }

        if (result is null)
            return NoOverload(call.Position, function.Name, arguments, isMember);
        _result.SetOverloads(call, [.. found]);
        return result;
    }

    private CelType NoOverload(int position, string name, IEnumerable<CelType> arguments, bool isMember) => Report(
        position,
        $"found no matching overload for '{name}' applied to '{TypeText.Arguments([.. arguments.Select(Shown)], isMember)}'");

    // The result of an overload for these arguments; null where they do not fit it.
    private CelType? Try(CelOverload overload, List<CelType> arguments)
    {
        var parameters = overload.Parameters;
        var result = overload.Result;
        if (HasVariables(result) || parameters.Any(HasVariables))
        {
            Dictionary<string, CelType> fresh = new(StringComparer.Ordinal);
            parameters = [.. parameters.Select(parameter => Instance(parameter, fresh))];
            result = Instance(result, fresh);
        }

        var copy = _mapping.Copy();
        if (!copy.AreAssignable(arguments, parameters))
            return null;
        _mapping = copy;
        return Known(result);
    }

    private static bool HasVariables(CelType type) => type.Kind == CelKind.Parameter || type.Parameters.Any(HasVariables);

    private CelType Instance(CelType type, Dictionary<string, CelType> fresh)
    {
        if (type.Kind != CelKind.Parameter)
            return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Instance(parameter, fresh))]);
        if (!fresh.TryGetValue(type.Name, out var variable))
            fresh[type.Name] = variable = Fresh();
        return variable;
    }
}
