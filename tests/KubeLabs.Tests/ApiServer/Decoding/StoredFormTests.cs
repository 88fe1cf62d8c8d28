using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Decoding;

internal sealed class StoredFormTests
{
    [TestCase("v1", "ConfigMap", """{"data":{},"binaryData":{},"metadata":{"labels":{},"name":"a"}}""", """{"metadata":{"name":"a"}}""")]
    [TestCase("v1", "ConfigMap", """{"immutable":false}""", """{"immutable":false,"metadata":{}}""")]
    [TestCase("v1", "Secret", """{"data":{"a":""},"type":""}""", """{"data":{"a":""},"metadata":{}}""")]
    [TestCase("rbac.authorization.k8s.io/v1", "Role", """{"rules":[]}""", """{"metadata":{},"rules":null}""")]
    [TestCase("rbac.authorization.k8s.io/v1", "Role", """{"rules":[{"verbs":["get"],"resources":[]}]}""", """{"metadata":{},"rules":[{"verbs":["get"]}]}""")]
    [TestCase("v1", "Service", """{"spec":{"ports":[{"port":0}]}}""", """{"metadata":{},"spec":{"ports":[{"port":0,"targetPort":0}]},"status":{"loadBalancer":{}}}""")]
    [TestCase("v1", "Pod", """{"spec":{"containers":[{"stdin":false}]}}""", """{"metadata":{},"spec":{"containers":[{"name":"","resources":{}}]},"status":{}}""")]
    [TestCase("v1", "Pod", """{"spec":{"containers":[{"name":"a","securityContext":{}}],"hostname":""}}""", """{"metadata":{},"spec":{"containers":[{"name":"a","resources":{},"securityContext":{}}]},"status":{}}""")]
    public void Empty_values_go_and_what_Go_prints_all_the_same_comes(string apiVersion, string kind, string json, string stored)
    {
        var schema = SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(apiVersion, kind))!.Schema;
        var form = StoredForm.Of(ObjectDecoder.Decode(JsonNodes.Mapping(json), schema).Root, schema);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.ValueEquals(JsonNodes.Parse(stored)), Is.True, NodeJson.Compact(form));
            Assert.That(StoredForm.Of(form, schema), Is.SameAs(form));
        }
    }
}
