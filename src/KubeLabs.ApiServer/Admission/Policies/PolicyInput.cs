using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The values of the variables for one request in one version and one parameter; each is made when it is first asked for.</summary>
internal sealed class PolicyInput(PolicyRequest request, ResourceType matched, KubeObject? parameter)
{
    private CelValue? _object;
    private CelValue? _oldObject;
    private CelValue? _request;
    private CelValue? _namespace;

    public CelValue Object => _object ??= NodeValue.Of(Stored(PolicyObjects.Sent(request.Object, request.Old)));

    public CelValue OldObject => _oldObject ??= request.Old is { } old ? NodeValue.Of(Stored(PolicyObjects.Given(old))) : CelNull.Value;

    public CelValue Parameter => parameter is null ? CelNull.Value : NodeValue.Of(PolicyObjects.Given(parameter));

    public CelValue Request => _request ??= RequestVariable.Of(request, matched);

    public CelValue Namespace => _namespace ??= request.NamespaceObject is { } found ? NodeValue.Of(PolicyObjects.Namespace(found)) : CelNull.Value;

    public CelValue Authorizer => new AccessValue(AuthorizerTypes.Authorizer, AccessQuestion.Of(null), request.Existing);

    public CelValue RequestResource
    {
        get
        {
            var question = new AccessQuestion(null, request.Type.Type.Group, request.Type.Plural, "", request.Namespace, request.Name);
            return new AccessValue(AuthorizerTypes.ResourceCheck, question, request.Existing);
        }
    }

    private MappingNode Stored(MappingNode root)
    {
        root = EquivalentKinds.Convert(root, request.Type, matched);
        return matched.Custom is null ? StoredForm.Of(root, matched.Schema) : ObjectForms.Stored(root, matched);
    }
}
