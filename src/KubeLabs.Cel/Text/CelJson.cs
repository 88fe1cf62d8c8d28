using System.Text.Json;

namespace KubeLabs.Cel;

/// <summary>Values as JSON: bytes in base64, times and durations as text, types by their names, optionals as their values or null.</summary>
public static class CelJson
{
    private const int Deepest = 100;

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, CelValue value) => Write(writer, value, 0);

    private static void Write(Utf8JsonWriter writer, CelValue value, int depth)
    {
        switch (value)
        {
            case CelList list when depth < Deepest:
                writer.WriteStartArray();
                for (var i = 0; i < list.Count; i++)
                    Write(writer, list[i], depth + 1);
                writer.WriteEndArray();
                break;
            case CelMap map when depth < Deepest:
                writer.WriteStartObject();
                foreach (var key in map.Keys)
                {
                    writer.WritePropertyName(Display.Plain(key));
                    Write(writer, map.Find(key)!, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case CelOptional optional when depth < Deepest:
                Write(writer, optional.Value ?? CelNull.Value, depth + 1);
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, CelValue value)
    {
        switch (value)
        {
            case CelNull:
                writer.WriteNullValue();
                break;
            case CelBool flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case CelInt number:
                writer.WriteNumberValue(number.Value);
                break;
            case CelUint number:
                writer.WriteNumberValue(number.Value);
                break;
            case CelDouble { Value: var number } when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case CelBytes bytes:
                writer.WriteBase64StringValue(bytes.Value.Span);
                break;
            case CelTypeValue type:
                writer.WriteStringValue(type.Value.Name);
                break;
            case CelTimestamp or CelDuration:
                writer.WriteStringValue(((CelString)Conversions.ToText(value)).Value);
                break;
            default:
                writer.WriteStringValue(value is CelOpaque ? value.ToString() : Display.Plain(value));
                break;
        }
    }
}
