using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddFilesMailAndCustomFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Signature", table: "Users", type: "TEXT", maxLength: 2000, nullable: true);

            migrationBuilder.AddColumn<string>(name: "CustomFields", table: "Tickets", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "CustomFields", table: "Leads", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "CustomFields", table: "Deals", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "CustomFields", table: "Contacts", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "CustomFields", table: "Companies", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    RelatedType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RelatedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    KeyKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LabelKey = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomFields_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CustomValues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FieldId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    TextValue = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    KeyValue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NumberValue = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    DateValue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UserIdValue = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomValues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomValues_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EmailTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    IsMarketing = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmailTemplates_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "InboundMailboxes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ReplySecret = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Strangers = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Customers = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundMailboxes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboundMailboxes_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReceivedMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OrganizationId_DeletedAt",
                table: "Attachments",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OrganizationId_RelatedId_CreatedAt_Id",
                table: "Attachments",
                columns: new[] { "OrganizationId", "RelatedId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomFields_OrganizationId_Entity_KeyKey",
                table: "CustomFields",
                columns: new[] { "OrganizationId", "Entity", "KeyKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OrganizationId_FieldId_KeyValue_RecordId",
                table: "CustomValues",
                columns: new[] { "OrganizationId", "FieldId", "KeyValue", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OrganizationId_FieldId_NumberValue_RecordId",
                table: "CustomValues",
                columns: new[] { "OrganizationId", "FieldId", "NumberValue", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OrganizationId_RecordId_FieldId_Position",
                table: "CustomValues",
                columns: new[] { "OrganizationId", "RecordId", "FieldId", "Position" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_EmailTemplates_OrganizationId_Key",
                table: "EmailTemplates",
                columns: new[] { "OrganizationId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_InboundMailboxes_Key", table: "InboundMailboxes", column: "Key", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboundMailboxes_OrganizationId",
                table: "InboundMailboxes",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OrganizationId_CreatedAt",
                table: "ReceivedMails",
                columns: new[] { "OrganizationId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OrganizationId_Key",
                table: "ReceivedMails",
                columns: new[] { "OrganizationId", "Key" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Attachments");

            migrationBuilder.DropTable(name: "CustomFields");

            migrationBuilder.DropTable(name: "CustomValues");

            migrationBuilder.DropTable(name: "EmailTemplates");

            migrationBuilder.DropTable(name: "InboundMailboxes");

            migrationBuilder.DropTable(name: "ReceivedMails");

            migrationBuilder.DropColumn(name: "Signature", table: "Users");

            migrationBuilder.DropColumn(name: "CustomFields", table: "Tickets");

            migrationBuilder.DropColumn(name: "CustomFields", table: "Leads");

            migrationBuilder.DropColumn(name: "CustomFields", table: "Deals");

            migrationBuilder.DropColumn(name: "CustomFields", table: "Contacts");

            migrationBuilder.DropColumn(name: "CustomFields", table: "Companies");
        }
    }
}
